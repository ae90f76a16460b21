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

    /// <summary>The first such number, as it stands; null when there is none.</summary>
    public static string? FirstIn(Candidate candidate)
    {
        var text = candidate.Text;
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        foreach (var word in words)
        {
            if (candidate.Dates.Any(date => word.Start >= date.Start && word.End <= date.End)) continue;
            if (char.IsDigit(text[word.Start])) return WholeNumber(text, word);
            if (Spelled.Contains(Letters.Fold(text.AsSpan(word.Start, word.Length)))) return text.Substring(word.Start, word.Length);
        }

        return null;
    }

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
