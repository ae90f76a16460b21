using System.Globalization;
using System.Text;
using Bot.Relations.Text;

namespace Bot.Host.Reports.Writing;

/// <summary>Text of questions and documents, with nothing in it that works unseen.</summary>
internal static class VisibleText
{
    /// <summary>The text in one line. Characters that turn writing round or steer a terminal, and half characters, stand there by their numbers: <c>[U+202E]</c>.</summary>
    public static string Line(string text)
    {
        var line = Spaces.Collapse(text);
        StringBuilder? shown = null;
        for (var i = 0; i < line.Length; i++)
        {
            if (!IsHidden(line, i))
            {
                shown?.Append(line[i]);
                continue;
            }

            shown ??= new StringBuilder(line, 0, i, line.Length + 16);
            shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)line[i]:X4}]");
        }

        return shown?.ToString() ?? line;
    }

    // The marks U+200E and U+200F are left: they stand in ordinary Arabic text, and reach no further than their neighbours.
    private static bool IsHidden(string line, int at) => line[at] switch
    {
        '\t' or '\n' or '\r' => false,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => true,
        var c when char.IsHighSurrogate(c) => at + 1 == line.Length || !char.IsLowSurrogate(line[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(line[at - 1]),
        var c => char.IsControl(c),
    };
}
