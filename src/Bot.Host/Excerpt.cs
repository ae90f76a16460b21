namespace Bot.Host;

/// <summary>The beginning of a text that is too long to be shown or kept whole. No character is cut in two.</summary>
internal static class Excerpt
{
    private const char Ellipsis = '…';

    /// <summary>The text, or as many whole words of it as fit with <c>…</c> behind them; part of a word where that would leave less than half.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Most UTF-16 code units of the result; at least 2.</param>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = text.LastIndexOf(' ', longest - 1);
        return end < longest / 2 ? Exactly(text, longest) : text[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>The text, or as much of it as fits with <c>…</c> behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Most UTF-16 code units of the result; at least 1.</param>
    public static string Exactly(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + Ellipsis;
    }
}
