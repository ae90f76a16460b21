using System.Text;
using System.Text.RegularExpressions;
using Bot.Corpus.Text;

namespace Bot.Corpus.Formats.Html;

/// <summary>The text of a page by its mark, as UTF-8 where it can be that, by what the page says, else as of any text file.</summary>
internal static partial class HtmlDecoder
{
    /// <summary>Where browsers look for the encoding.</summary>
    private const int Prescanned = 1024;

    public static string Decode(byte[] content)
    {
        if (TextDecoder.FromMark(content) is { } marked) return marked;
        if (content.AsSpan().Contains((byte)0)) return TextDecoder.Decode(content);
        // Pages saved anew as UTF-8 often keep the old name; that other bytes happen to be UTF-8 is next to impossible.
        if (TextDecoder.FromUtf8(content) is { } text) return text;
        var declared = Declared().Match(Encoding.Latin1.GetString(content, 0, Math.Min(Prescanned, content.Length)));
        var encoding = declared.Success ? EightBitText.Named(declared.Groups["name"].Value) : null;
        return encoding is null || encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 12001 ? TextDecoder.Decode(content) : encoding.GetString(content);
    }

    [GeneratedRegex("""(<meta[^>]*charset|<\?xml[^>]*encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declared();
}
