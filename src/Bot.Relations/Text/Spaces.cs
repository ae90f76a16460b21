using System.Text;

namespace Bot.Relations.Text;

/// <summary>White space.</summary>
public static class Spaces
{
    /// <summary>The text with each run of white space as one space, none at its ends.</summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) pending = result.Length > 0;
            else
            {
                if (pending) result.Append(' ');
                pending = false;
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>The range <paramref name="start"/>..<paramref name="end"/> of the text without white space at its ends; empty when there is nothing else.</summary>
    public static (int Start, int End) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }
}
