using Bot.Answering;
using Bot.Corpus.Cutting;
using CsCheck;

namespace Bot.Tests.Corpus;

/// <summary>Whatever a file holds, it is cut, and nothing that could answer a question is lost.</summary>
public sealed class AnyTextIsCutTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf("Morocco", "visited", "In", "1956", "U.S.", "بوتين", "المغرب؟", "Путин", "посетил", "🙂", "\ud83d", "\udc00", "—", "e\u0301", "http://a.b", "*", "a|b", "", ":", "J.", "。"),
        Gen.String[Gen.Char, 0, 4]);

    private static readonly Gen<string> Prose = Gen.Select(Word.Array[1, 60], Gen.OneOf("", ".", "!", "؟", ":", ".)", "…")).Select((words, end) => string.Join(' ', words) + end);

    private static readonly Gen<string> Line = Gen.Frequency(
        (6, Prose),
        (3, Gen.OneOf("Visits to Morocco", "VISITS", "Recognition in 1777", "Путин в Марокко", "المغرب")),
        (2, Gen.Select(Gen.OneOf("- ", "* ", "12. ", "3) ", "• ", "-", "1."), Prose).Select((mark, words) => mark + words)),
        (2, Word.Array[1, 4].Select(cells => "| " + string.Join(" | ", cells) + " |")),
        (2, Gen.Select(Gen.Int[1, 7], Word).Select((level, words) => new string('#', level) + " " + words)),
        (1, Gen.OneOf("---", "| --- | --- |", "===", "***", "|", "#", "-", "  ", "\r")),
        (3, Gen.Const("")));

    private static readonly Gen<string> Text = Gen.Select(Gen.OneOf("", "", "  ", "\t"), Line).Select((indent, line) => indent + line)
        .Array[0, 40].Select(lines => string.Join('\n', lines));

    [Fact]
    public void PassagesAreSlicesInOrderWithoutOverlapAndWithoutBlankEnds() => Text.Sample(text =>
    {
        var end = 0;
        foreach (var passage in PassageCutter.Cut(new Document("note.md", "Note", text, "en")))
        {
            Assert.InRange(passage.Start, end, text.Length - 1);
            Assert.InRange(passage.End, passage.Start + 1, text.Length);
            Assert.False(char.IsWhiteSpace(text[passage.Start]) || char.IsWhiteSpace(text[passage.End - 1]));
            end = passage.End;
        }
    }, iter: 3000);

    [Fact]
    public void EveryLineOfTextStandsInAPassageOrAboveOne() => Text.Sample(text =>
    {
        var passages = PassageCutter.Cut(new Document("note.md", "Note", text, "en"));
        var headings = passages.Select(passage => passage.Heading.Replace('|', ' ')).Distinct().ToList();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var (from, to) = Bot.Relations.Text.Spaces.Trim(text, start, start + line.Length);
            start += line.Length + 1;
            if (from == to || IsMarkOnly(line.Trim()) || line.TrimStart()[0] is '#') continue;
            var body = Behind(text, from, to);
            var words = text[body..to].Replace('|', ' ').Trim(' ', '#', '*', '_', '\t');
            Assert.True(IsCovered(text, passages, body, to) || headings.Any(heading => heading.Contains(words, StringComparison.Ordinal)), $"lost: {words}");
        }
    }, iter: 3000);

    [Fact]
    public void TwiceTheSameIsCutTheSame() => Text.Sample(text =>
    {
        var document = new Document("note.md", "Note", text, "en");
        return PassageCutter.Cut(document).SequenceEqual(PassageCutter.Cut(document));
    }, iter: 50);

    private static bool IsMarkOnly(string line) => line.All(c => "-|: =*_#".Contains(c, StringComparison.Ordinal));

    // Behind the mark of a list item.
    private static int Behind(string text, int from, int to)
    {
        var at = from;
        if (text[at] is '-' or '*' or '•' or '+' or '–') at++;
        else while (at < to && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ')')) at++;
        while (at < to && char.IsWhiteSpace(text[at])) at++;
        return at < to ? at : from;
    }

    // A line of a long paragraph may be parted between passages.
    private static bool IsCovered(string text, IReadOnlyList<Passage> passages, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!char.IsWhiteSpace(text[i]) && !passages.Any(passage => passage.Start <= i && i < passage.End)) return false;
        return true;
    }
}
