using System.Globalization;

namespace Bot.Relations.Periods;

/// <summary>Numbers of years that people say: in digits, and in words up to twelve, and twenty.</summary>
public static class SmallNumbers
{
    private const int Most = 200;

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["en"] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        ["fr"] = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
        ["es"] = ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
        ["ru"] = ["два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать"],
    };

    private static readonly HashSet<string> Twenty = ["twenty", "vingt", "veinte", "двадцать"];

    /// <summary>The number that a folded word says; 0 when it says none, or more than anyone asks back for.</summary>
    public static int Of(string word, string language)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number <= Most ? number : 0;
        if (Twenty.Contains(word)) return 20;
        return Words.TryGetValue(language, out var words) && Array.IndexOf(words, word) is >= 0 and var at ? at + 2 : 0;
    }
}
