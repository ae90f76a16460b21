using Bot.Answering;
using Bot.Relations.Dates;

namespace Bot.Tests.Support;

/// <summary>Documents of one or two sentences.</summary>
internal static class Notes
{
    public static Document Morocco { get; } = new(
        "africa/morocco-united-states.md",
        "Morocco and the United States",
        "Early ties.\nOn 7 March 1956 the United States recognized Morocco as independent of France.\nThe American embassy in Rabat dates from 11 June 1956.\n",
        "en")
    {
        Published = new PartialDate(2026, 11, 24),
        Publisher = "Bot sample corpus",
        Url = "https://example.org/notes/morocco",
    };

    public static Document Algeria { get; } = new(
        "africa/aljazair.md",
        "العلاقات بين الجزائر والولايات المتحدة",
        "اعترفت الولايات المتحدة باستقلال الجزائر في 3 يوليو 1962، وهو اليوم الذي هنأ فيه الرئيس جون كينيدي الشعب الجزائري.",
        "ar")
    {
        Published = new PartialDate(2026, 11, 0),
    };

    /// <summary>A document whose every part tries to become markup, a link or an image.</summary>
    public static Document Hostile { get; } = new(
        "evil`.md",
        "<img src=https://evil.example/t.png>",
        "See <script>alert(1)</script> ![x](https://evil.example/a.png) [y](https://evil.example) www.evil.example & more",
        "en")
    {
        Publisher = "<b>Nobody</b>",
        Url = "javascript:alert(1)",
    };

    public static IReadOnlyList<Document> All { get; } = [Morocco, Algeria, Hostile];

    /// <summary>The sentence of the document that holds the words.</summary>
    public static Passage Sentence(Document document, string words)
    {
        var at = document.Text.IndexOf(words, StringComparison.Ordinal);
        var start = document.Text.LastIndexOf('\n', at) + 1;
        var end = document.Text.IndexOf('\n', at);
        return new Passage(document, start, end < 0 ? document.Text.Length : end, "", PassageKind.Prose);
    }

    /// <summary>An answer that quotes each passage as a whole.</summary>
    public static Answer Quoting(ShortAnswer? bare, params Passage[] passages) =>
        CitationChecker.Check(QuotingComposer.Quote(bare, passages), new Evidence(passages, new Dictionary<string, double>(), 14));
}
