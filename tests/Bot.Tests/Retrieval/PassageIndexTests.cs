using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Tests.Support;

namespace Bot.Tests.Retrieval;

public sealed class PassageIndexTests
{
    private static readonly Document[] Notes =
    [
        Some.Document("en.md", "# Visits\n\nPresident Vladimir Putin visited Morocco in 2006.\n\n# Weather\n\nIt rained in the mountains all summer."),
        Some.Document("fr.md", "# Relations\n\nLe ministre Nasser Bourita a signé un accord à Moscou en 2019."),
        Some.Document("ru.md", "# Визиты\n\nПрезидент США Барак Обама приехал в Москву в июле 2009 года.", "ru"),
        Some.Document("ar.md", "# الاعتراف\n\nاعترفت الولايات المتحدة باستقلال الجزائر في 3 يوليو 1962.", "ar"),
        Some.Document("other.md", "# Cooking\n\nThe soup is made of beans and rice.\n\nBread is baked in the morning."),
    ];

    [Theory]
    [InlineData("When did Putin visit Morocco?", "en.md")]
    [InlineData("Quand Poutine a-t-il visité le Maroc ?", "en.md")]
    [InlineData("¿Cuándo visitó Putin Marruecos?", "en.md")]
    [InlineData("Когда Путин посетил Марокко?", "en.md")]
    [InlineData("متى زار بوتين المغرب؟", "en.md")]
    [InlineData("What agreement did Bourita sign in Moscow?", "fr.md")]
    [InlineData("Какое соглашение подписал Бурита в Москве?", "fr.md")]
    [InlineData("When did Obama come to Moscow?", "ru.md")]
    [InlineData("Quand Obama est-il venu à Moscou ?", "ru.md")]
    [InlineData("متى زار أوباما موسكو؟", "ru.md")]
    [InlineData("When did the United States recognize Algeria?", "ar.md")]
    [InlineData("Quand les États-Unis ont-ils reconnu l'Algérie ?", "ar.md")]
    [InlineData("Когда США признали Алжир?", "ar.md")]
    [InlineData("when is bread baked", "other.md")]
    public async Task APassageIsFoundByAQuestionInAnyLanguage(string question, string id)
    {
        using var index = new TinyIndex([.. Notes.Select(note => note.Id == "fr.md" ? note with { Language = "fr" } : note)]);

        Assert.Equal(id, (await index.SearchAsync(question)).Passages[0].Document.Id);
    }

    [Fact]
    public async Task HeadingsAreSearchedWithThePassageButAreNoPartOfIt()
    {
        using var index = new TinyIndex(Some.Document("visits.md", "# Travels Abroad of the President: Morocco\n\n- Fez, 1983\n\n# Kitchen\n\n- Soup"));

        var passage = (await index.SearchAsync("Which places in Morocco did the president visit?")).Passages[0];

        Assert.Equal(("Fez, 1983", "Travels Abroad of the President: Morocco", PassageKind.Row), (passage.Text.ToString(), passage.Heading, passage.Kind));
    }

    [Fact]
    public async Task WhatWasIndexedComesBackAsItWas()
    {
        var document = new Document("africa/note.md", "Title: with a colon", "🙂 Morocco.\n\n| Date | Visitor |\n| --- | --- |\n| 2006 | Путин |\n\nبوتين in Morocco.", "en")
        {
            Published = new PartialDate(2009, 3, 0), Publisher = "Department of State", Url = "https://example.org",
        };
        using var index = new TinyIndex(document);

        var passages = (await index.SearchAsync("Morocco or a visitor in 2006")).Passages;

        Assert.Equal(Bot.Corpus.Cutting.PassageCutter.Cut(document), passages.OrderBy(passage => passage.Start));
        var read = passages[0].Document;
        Assert.Equal((document.Title, document.Text, document.Published, document.Publisher, document.Url), (read.Title, read.Text, read.Published, read.Publisher, read.Url));
    }

    [Fact]
    public async Task OnlyAsManyAsAskedForBestFirst()
    {
        using var index = new TinyIndex([.. Enumerable.Range(1, 30).Select(number => Some.Document($"{number}.md", $"Morocco, note {number}.{string.Concat(Enumerable.Repeat(" Other words.", number))}"))]);

        var evidence = await index.SearchAsync("Morocco", 5);

        Assert.Equal((5, 30), (evidence.Passages.Count, evidence.DocumentCount));
        Assert.Equal("1.md", evidence.Passages[0].Document.Id);
    }

    [Fact]
    public async Task ARareTermWeighsMoreThanACommonOneAndOneThatNobodyHoldsMost()
    {
        using var index = new TinyIndex([.. Notes, Some.Document("more.md", "The king visited France. The queen visited Spain. Many visited Rome.")]);

        var rarity = (await index.SearchAsync("Did Putin or Zhukov visit?")).Rarity;

        Assert.True(rarity["zhukov"] > rarity["putin"] && rarity["putin"] > rarity["#visit"], string.Join(' ', rarity));
    }

    [Fact]
    public async Task NothingThatMatchesIsNoPassage()
    {
        using var index = new TinyIndex(Notes);

        Assert.Empty((await index.SearchAsync("xylophone quartets")).Passages);
    }

    [Fact]
    public async Task ADocumentWithoutAPassageIsCountedAndNotFound()
    {
        using var index = new TinyIndex(Some.Document("rule.md", "---"), Some.Document("note.md", "Morocco."));

        Assert.Equal((1, 2), ((await index.SearchAsync("Morocco")).Passages.Count, (await index.SearchAsync("Morocco")).DocumentCount));
    }

    [Fact]
    public async Task WordsAndHeadingsOfAnyLengthCanBeIndexed()
    {
        var word = string.Concat(Enumerable.Repeat("Bcdfghklmnprst", 5000));
        using var index = new TinyIndex(
            Some.Document("long.md", $"# {word}\n\n{word} visited Morocco. {word.ToLowerInvariant()} \ud83d.", title: word),
            Some.Document("table.md", $"| {word} |\n| --- |\n| Rabat |"),
            new Document(word, word, "Fez.", "und"));

        Assert.Equal("long.md", (await index.SearchAsync("Morocco")).Passages[0].Document.Id);
    }

    [Fact]
    public async Task ManyThreadsMaySearchAtOnce()
    {
        using var index = new TinyIndex(Notes);
        await index.SearchAsync("Morocco");

        var found = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => index.SearchAsync("When did Putin visit Morocco?"), TestContext.Current.CancellationToken)));

        Assert.All(found, evidence => Assert.Equal("en.md", evidence.Passages[0].Document.Id));
    }

    [Fact]
    public async Task WhatIsEquallyGoodComesInTheSameOrderHoweverTheIndexWasWritten()
    {
        // More than are asked for, written by several threads.
        using var index = new TinyIndex([.. Enumerable.Range(0, 60).Select(i => Some.Document($"{i:00}.md", "President Putin visited Morocco in 2006."))]);
        var found = await index.SearchAsync("When did Putin visit Morocco?", limit: 50);
        Assert.Equal(found.Passages.Select(passage => passage.Document.Id).Order(StringComparer.Ordinal), found.Passages.Select(passage => passage.Document.Id));
    }
}
