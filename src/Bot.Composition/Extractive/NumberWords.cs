using Bot.Composition.Candidates;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Extractive;

/// <summary>Numbers of a sentence that are not part of its dates.</summary>
internal static class NumberWords
{
    private static readonly HashSet<string> Spelled = new(StringComparer.Ordinal)
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand",
        "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
        "два", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "اثنان", "ثلاث", "ثلاثه", "اربع", "اربعه", "خمس", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره",
    };

    private const int CountedWithin = 4;

    /// <summary>The number that counts <paramref name="counted"/>: it stands at most four words before it. The first number when nothing is named.
    /// Null when there is none.</summary>
    public static string? Of(Term? counted, Candidate candidate)
    {
        var text = candidate.Text;
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (candidate.Dates.Any(date => word.Start >= date.Start && word.End <= date.End)) continue;
            var digits = char.IsDigit(text[word.Start]);
            if (!digits && !Spelled.Contains(Letters.Fold(text.AsSpan(word.Start, word.Length)))) continue;
            if (counted is { } term && !Counts(term, candidate, word.End, words[Math.Min(i + CountedWithin, words.Count - 1)].End)) continue;
            return digits ? WholeNumber(text, word) : text.Substring(word.Start, word.Length);
        }

        return null;
    }

    private static bool Counts(Term counted, Candidate candidate, int from, int to) =>
        candidate.Terms.Exists(term => term.Key == counted.Key && term.Start >= from && term.Start < to);

    // "20.8" and "1,250,000" are one number.
    private static string WholeNumber(string text, WordSpan word)
    {
        var end = word.End;
        while (end + 1 < text.Length && text[end] is '.' or ',' && char.IsDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsDigit(text[end])) end++;
        }

        return text[word.Start..end];
    }
}
