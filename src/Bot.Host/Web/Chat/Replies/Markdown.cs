using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>Writes text that is not ours so that Markdown shows it as it stands: no markup, no link and no image comes out of it.</summary>
internal static partial class Markdown
{
    /// <summary>One line of text, its line breaks shown as blanks.</summary>
    public static string Escape(string text)
    {
        var line = Blanks.Replace(text, " ").Trim();
        var result = new StringBuilder(line.Length + 16);
        var done = 0;
        foreach (var address in Addresses.EnumerateMatches(line))
        {
            AppendEscaped(result, line.AsSpan(done, address.Index - done));
            result.Append(Code(line.Substring(address.Index, address.Length)));
            done = address.Index + address.Length;
        }

        AppendEscaped(result, line.AsSpan(done));
        return BlockMark.Replace(result.ToString(), @"$1\", 1);
    }

    /// <summary>The lines of a block quote; blank lines at its ends are left out.</summary>
    public static IEnumerable<string> Quote(string text) => text.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => $"> {Escape(line)}");

    /// <summary>One line of text in the letters of code, where no mark means anything.</summary>
    public static string Code(string text)
    {
        var line = Blanks.Replace(text, " ").Trim();
        var fence = "`";
        while (line.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return fence.Length == 1 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    /// <summary>One line of text between the double quotes of a link definition's title, where only quotes and backslashes mean something.</summary>
    public static string EscapeTitle(string text) =>
        Blanks.Replace(text, " ").Trim().Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal);

    private static void AppendEscaped(StringBuilder result, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!' or '$') result.Append('\\');
            result.Append(c);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }

    // Clients turn bare addresses into links; a backslash does not stop all of them, code does.
    [GeneratedRegex(@"(?:\w{1,32}://|www\.|mailto:)[^\s`]+|[^\s`@]{1,64}@[^\s`@]+", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses { get; }

    // What begins a list, a rule or a heading when it begins a line: "-", "+", "=", "1." and "1)".
    [GeneratedRegex(@"^([0-9]{1,9}(?=[.)])|(?=[-+=]))")]
    private static partial Regex BlockMark { get; }
}
