using System.Text;

namespace Bot.Host.Feedback;

/// <summary>Makes text from outside fit to be kept.</summary>
public static class Comments
{
    /// <summary>Most UTF-16 code units of a comment that are kept.</summary>
    public const int MaxLength = 2000;

    /// <summary>The text in one line, without control characters and stray halves of characters, cut at <see cref="MaxLength"/>; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length + rune.Utf16SequenceLength > MaxLength) break;
            if (rune.Value is '\n' or '\r' or '\t') result.Append(' ');
            else if (!Rune.IsControl(rune)) result.Append(rune);
        }

        var line = result.ToString().Trim();
        return line.Length == 0 ? null : line;
    }
}
