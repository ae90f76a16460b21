using Bot.Relations.Terms;

namespace Bot.Relations.Dates;

/// <summary>Times that are longer than a year: centuries, decades, ages.</summary>
public static class Eras
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "century", "centuries", "decade", "decades", "era", "ages", "period", "epoch", "bc", "ad", "bce", "ce",
        "siecle", "siecles", "siglo", "siglos", "век", "века", "веке", "веков", "قرن", "القرن",
    };

    /// <summary>Whether one of the terms tells such a time: a word for it, or a decade in digits such as "1970s".</summary>
    public static bool AnyIn(IEnumerable<Term> terms) => terms.Any(term => Words.Contains(term.Folded) || IsDecade(term.Folded));

    private static bool IsDecade(string folded) =>
        folded.Length is 3 or 5 && folded[^1] == 's' && folded[^2] == '0' && char.IsAsciiDigit(folded[0]);
}
