using System.Globalization;

namespace Bot.Host.Web.Sources;

/// <summary>A text cut at the characters that were cited.</summary>
/// <param name="Before">What stands before them.</param>
/// <param name="Quote">The cited characters; empty when there are none to mark.</param>
/// <param name="After">What stands behind them.</param>
/// <param name="Changed">Whether there were characters to mark, which no longer stand there.</param>
internal sealed record MarkedText(string Before, string Quote, string After, bool Changed)
{
    /// <summary>Cuts the text at the offsets of an address; offsets that can't be leave it whole.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="start">Digits, as they came.</param>
    /// <param name="end">Digits, as they came.</param>
    /// <param name="check">What <see cref="SourceAddress.Check"/> gave for the cited characters; null when the address does not say.</param>
    public static MarkedText Cut(string text, string? start, string? end, string? check)
    {
        if (Offset(start) is not { } from || Offset(end) is not { } to) return new MarkedText(text, "", "", Changed: false);
        if (from >= to || to > text.Length || SplitsACharacter(text, from) || SplitsACharacter(text, to)) return new MarkedText(text, "", "", Changed: check is not null);
        if (check is not null && SourceAddress.Check(text.AsSpan(from, to - from)) != check) return new MarkedText(text, "", "", Changed: true);
        return new MarkedText(text[..from], text[from..to], text[to..], Changed: false);
    }

    private static int? Offset(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;

    private static bool SplitsACharacter(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
