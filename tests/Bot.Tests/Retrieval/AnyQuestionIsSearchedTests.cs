using Bot.Answering;
using Bot.Answering.Conversations;
using Bot.Tests.Support;
using CsCheck;

namespace Bot.Tests.Retrieval;

/// <summary>No text of a question can make the search fail.</summary>
public sealed class AnyQuestionIsSearchedTests : IDisposable
{
    private readonly TinyIndex _index = new(
        Some.Document("en.md", "President Vladimir Putin visited Morocco in 2006."),
        Some.Document("ar.md", "اعترفت الولايات المتحدة باستقلال الجزائر.", "ar"),
        Some.Document("zh.md", "普京访问摩洛哥", "und"));

    public static TheoryData<string> Hostile =>
    [
        "", " ", "?", "*", "\"", "(", ")", "[", "a AND", "AND OR NOT", "+-&&||!(){}[]^\"~*?:\\/", "body_en:putin", "title:[* TO *]", "putin~0.1", "putin^1e9", "/.*/",
        "\\", "\\u", "a\0b", "\u202E\u200B\uFEFF", "\ud83d", "\udc00\ud83d", "Morocco\ud83d", "'; DROP TABLE passages; --", "<script>alert(1)</script>", "${jndi:ldap://x}", "%s%n{0}",
        "e\u0301\u0301\u0301", "ﷺ", "İstanbul ıssız", "𝕄𝕠𝕣𝕠𝕔𝕔𝕠",
    ];

    public void Dispose() => _index.Dispose();

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task AQuestionIsDataAndNeverSyntax(string question) => Assert.Equal(3, (await _index.SearchAsync(question)).DocumentCount);

    [Fact]
    public async Task SyntaxFindsNothingThatItsWordsDoNot() => Assert.Empty((await _index.SearchAsync("keys:* AND *:*")).Passages);

    [Fact]
    public async Task FiveThousandTermsAreSearched() =>
        Assert.NotEmpty((await _index.SearchAsync("Morocco " + string.Join(' ', Enumerable.Range(0, 5000).Select(number => $"Word{number}")))).Passages);

    [Fact]
    public async Task AHundredNamesEachOfItsOwnAreSearched() =>
        Assert.NotEmpty((await _index.SearchAsync("Morocco " + string.Join(' ', Enumerable.Range(0, 300).Select(number => $"B{(char)('a' + number % 26)}d{(char)('a' + number / 26)}")))).Passages);

    [Fact]
    public async Task AQuestionOfNoKnownLanguageIsSearchedInAllSixAtOnce()
    {
        using var index = new TinyIndex(
            Some.Document("en.md", "Morocco."), Some.Document("fr.md", "Maroc.", "fr"), Some.Document("es.md", "Marruecos.", "es"),
            Some.Document("ru.md", "Марокко.", "ru"), Some.Document("ar.md", "المغرب", "ar"), Some.Document("zh.md", "摩洛哥", "und"));
        var hundred = string.Concat(Enumerable.Range(0, 120).Select(number => (char)('一' + number)));

        Assert.NotEmpty((await index.SearchAsync("摩洛哥 " + hundred)).Passages);
    }

    [Fact]
    public async Task AMegabyteIsSearchedAsFarAsItIsRead()
    {
        Assert.NotEmpty((await _index.SearchAsync("Morocco " + new string('x', 1 << 20))).Passages);
        Assert.Empty((await _index.SearchAsync(new string('x', 1 << 20) + " Morocco")).Passages);
        Assert.Empty((await _index.SearchAsync(string.Concat(Enumerable.Repeat("🙂", 1 << 19)))).Passages);
    }

    [Fact]
    public async Task AnyQuestionIsSearched() => await Gen.OneOf(
        Gen.String,
        Gen.OneOf("Morocco ", "AND ", "OR ", "\"", "~", "*", "?", "[1 TO 2]", "المغرب ", "\ud83d", "\udc00", "🙂", "普京", "Когда ", "\0", ":", "body_en:", "2006 ", "^", "U.S. ", "(").Array.Select(string.Concat))
        .SampleAsync(async question => await _index.SearchAsync(question), iter: 2000);

    [Fact]
    public async Task AnyQuestionMayLeanOnAnyTurn() => await Gen.Select(Gen.String, Gen.String, Gen.String).SampleAsync(async (text, earlier, answer) =>
    {
        var question = FollowUp.Resolve(new Question(text, default, [new Turn("Morocco " + earlier, answer)]));
        using var generation = _index.Folder.Open();
        await new Bot.Retrieval.PassageIndex(generation!).SearchAsync(question, 5, CancellationToken.None);
    }, iter: 100);
}
