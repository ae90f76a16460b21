using System.Globalization;
using Bot.Answering;

namespace Bot.Host.Web.Sources;

/// <summary>Where a reader finds the words an answer rests on, marked in their document.</summary>
public static class SourceAddress
{
    /// <summary>The path that source pages stand below.</summary>
    public const string Root = "/sources/";

    /// <summary>The path of the page that shows the document with these characters marked, query and fragment included:
    /// <c>/sources/africa/morocco.md?start=91&amp;end=145&amp;check=1a2b3c4d#quote</c>. It begins with <c>/</c> and holds only ASCII without blanks,
    /// quotes, brackets and angle brackets, so it can stand in Markdown and HTML as it is (in HTML its <c>&amp;</c> encoded).</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Offset of the first cited UTF-16 code unit in the document's text.</param>
    /// <param name="end">Offset just behind the last one; greater than <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are not in the text.</exception>
    public static string Path(Document document, int start, int end) => string.Create(
        CultureInfo.InvariantCulture, $"{Path(document)}?start={start}&end={end}&check={Check(document.Text.AsSpan(start, end - start))}#quote");

    /// <summary>The path of the page that shows the document without a mark.</summary>
    public static string Path(Document document) => Root + string.Join('/', document.Id.Split('/').Select(Escape));

    /// <summary>Eight hexadecimal digits that tell whether a page still marks the words that were cited: documents change, offsets stay.
    /// FNV-1a (Fowler, Noll and Vo) over the code units; against mistakes, not against malice.</summary>
    public static string Check(ReadOnlySpan<char> quote)
    {
        var hash = 2166136261u;
        foreach (var c in quote) hash = unchecked((hash ^ c) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    // The marks that a URL may hold but Markdown reads as its own.
    private static string Escape(string part) => Uri.EscapeDataString(part)
        .Replace("_", "%5F", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal);
}
