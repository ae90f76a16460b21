using System.Globalization;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources.Quotes;

/// <summary>What became of cited words.</summary>
internal enum QuoteState
{
    /// <summary>None were asked for.</summary>
    NotAsked,

    /// <summary>They stand where they stood.</summary>
    There,

    /// <summary>The text has changed, and they stand in it.</summary>
    Found,

    /// <summary>The text has changed, and they stand nowhere in it.</summary>
    Gone,

    /// <summary>The text has changed, and the address does not say enough to look for them.</summary>
    Unknown,

    /// <summary>The address can't be one that was given for a citation.</summary>
    Wrong,
}

/// <summary>Where cited words stand in the text as it is now.</summary>
/// <param name="State">What became of them.</param>
/// <param name="Start">Offset of the first; equal to <paramref name="End"/> when there is nothing to mark.</param>
/// <param name="End">Offset just behind the last.</param>
internal readonly record struct CitedQuote(QuoteState State, int Start, int End)
{
    /// <summary>Whether there is something to mark.</summary>
    public bool Any => End > Start;

    /// <summary>Looks for the words that an address cites.</summary>
    /// <param name="text">The text as it is now.</param>
    /// <param name="quote"><c>START-END</c> as it came.</param>
    /// <param name="version">The hash of the text in which the offsets were counted; null when the address does not say.</param>
    /// <param name="words">The hash of the words; null when the address does not say.</param>
    public static CitedQuote Find(string text, string? quote, string? version, string? words)
    {
        if (quote is null && version is null) return default;
        if (version is not null && !TextHash.IsOne(version) || Offsets(quote) is not { } cited) return Without(version is null ? QuoteState.NotAsked : QuoteState.Wrong);
        if (version is null || version == TextHash.Of(text))
        {
            var inside = cited.End <= text.Length && !SplitsACharacter(text, cited.Start) && !SplitsACharacter(text, cited.End);
            return inside ? new(QuoteState.There, cited.Start, cited.End) : Without(version is null ? QuoteState.NotAsked : QuoteState.Wrong);
        }

        if (words is null || !TextHash.IsOne(words)) return Without(QuoteState.Unknown);
        if (WordsHash.Find(text, words, cited.End - cited.Start, cited.Start) is not { } start) return Without(QuoteState.Gone);
        return new(QuoteState.Found, start, start + cited.End - cited.Start);
    }

    private static CitedQuote Without(QuoteState state) => new(state, 0, 0);

    private static (int Start, int End)? Offsets(string? quote)
    {
        if (quote?.Split('-') is not [var first, var last] || Offset(first) is not { } start || Offset(last) is not { } end || start >= end) return null;
        return (start, end);
    }

    private static int? Offset(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;

    private static bool SplitsACharacter(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
