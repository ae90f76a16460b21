using System.Globalization;
using System.Text;
using Bot.Answering;
using Bot.Host.Web.Sources.Quotes;
using Bot.Relations.Text;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources;

/// <summary>Where a reader finds the words an answer rests on, marked in their document.</summary>
public static class SourceAddress
{
    /// <summary>The path of the list of documents; source pages stand below it.</summary>
    public const string List = "/sources";

    private const int LongestName = 40;
    private const int KeyDigits = 16;

    /// <summary>The path of the page that shows the document with these characters marked, query and fragment included:
    /// <c>/sources/morocco-md-0011223344556677?quote=91-145&amp;v=…&amp;w=…#quote</c>. It begins with <c>/</c> and holds only ASCII without blanks,
    /// quotes, brackets and angle brackets, so it can stand in Markdown and HTML as it is (in HTML its <c>&amp;</c> encoded).</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Offset of the first cited UTF-16 code unit in the document's text.</param>
    /// <param name="end">Offset just behind the last one; greater than <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are not in the text.</exception>
    public static string Path(Document document, int start, int end) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path(document.Id)}?quote={start}-{end}&v={TextHash.Of(document.Text)}&w={WordsHash.Of(document.Text.AsSpan(start, end - start))}#quote");

    /// <summary>The path of the page that shows the document of that id without a mark.</summary>
    public static string Path(string id) => $"{List}/{Key(id)}";

    /// <summary>What stands for an id in an address: its file's name as far as ASCII has it, to be recognized by people, and the first 16 hexadecimal digits
    /// of its hash, by which it is found.</summary>
    public static string Key(string id)
    {
        var name = new StringBuilder(LongestName);
        foreach (var c in Letters.Fold(id[(id.LastIndexOf('/') + 1)..].Replace('.', '-')))
        {
            if (name.Length == LongestName) break;
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) name.Append(c);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return $"{name.ToString().TrimEnd('-')}-{TextHash.Of(id)[..KeyDigits]}";
    }
}
