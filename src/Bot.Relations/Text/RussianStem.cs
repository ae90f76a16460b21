using System.Buffers;

namespace Bot.Relations.Text;

/// <summary>Takes inflection off Russian words, after the Snowball description of the language: the ending of a gerund, or else a reflexive particle and
/// the ending of an adjective or participle, a verb or a noun. Words come folded (<see cref="Letters"/>), so й is и and ё is е in all endings here.</summary>
internal static class RussianStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеиоуыэюя");

    // Endings of the first kind stand behind а or я, which stays.
    private static readonly string[] GerundsBehindA = ["вшись", "вши", "в"];
    private static readonly string[] Gerunds = ["ившись", "ывшись", "ивши", "ывши", "ив", "ыв"];
    private static readonly string[] Adjectives =
        ["ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "еи", "ии", "ыи", "ои", "ем", "им", "ым", "ом", "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею"];
    private static readonly string[] ParticiplesBehindA = ["ем", "нн", "вш", "ющ", "щ"];
    private static readonly string[] Participles = ["ивш", "ывш", "ующ"];
    private static readonly string[] VerbsBehindA = ["ешь", "нно", "ете", "ите", "ла", "на", "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "л", "н"];
    private static readonly string[] Verbs =
        ["еите", "уите", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить", "ыть", "ишь", "уи", "ил", "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ю"];
    private static readonly string[] Nouns =
        ["иями", "ями", "ами", "ием", "иям", "иеи", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ои", "ям", "ем", "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "о", "у", "ы", "ь", "ю", "я"];
    private static readonly string[] Qualities = ["ость", "ост"];
    private static readonly string[] Reflexives = ["ся", "сь"];
    private static readonly string[] Superlatives = ["еише", "еиш"];
    private static readonly string[] Plural = ["и"];
    private static readonly string[] Soft = ["ь"];

    /// <summary>The stem of a folded word; the word itself when it has no vowel to keep.</summary>
    public static string Of(string word)
    {
        var first = word.AsSpan().IndexOfAny(Vowels);
        if (first < 0) return word;
        var kept = first + 1;
        var stem = word.AsSpan();
        if (!Drop(ref stem, Gerunds, kept) && !DropBehindA(ref stem, GerundsBehindA, kept))
        {
            Drop(ref stem, Reflexives, kept);
            if (Drop(ref stem, Adjectives, kept)) _ = Drop(ref stem, Participles, kept) || DropBehindA(ref stem, ParticiplesBehindA, kept);
            else if (!Drop(ref stem, Verbs, kept) && !DropBehindA(ref stem, VerbsBehindA, kept)) Drop(ref stem, Nouns, kept);
        }

        Drop(ref stem, Plural, kept);
        Drop(ref stem, Qualities, SecondRegion(word));
        Drop(ref stem, Superlatives, kept);
        if (stem.EndsWith("нн", StringComparison.Ordinal)) stem = stem[..^1];
        else Drop(ref stem, Soft, kept);
        return stem.Length == word.Length ? word : stem.ToString();
    }

    private static bool Drop(ref ReadOnlySpan<char> stem, string[] endings, int kept)
    {
        foreach (var ending in endings)
        {
            if (stem.Length - ending.Length < kept || !stem.EndsWith(ending, StringComparison.Ordinal)) continue;
            stem = stem[..^ending.Length];
            return true;
        }

        return false;
    }

    private static bool DropBehindA(ref ReadOnlySpan<char> stem, string[] endings, int kept)
    {
        foreach (var ending in endings)
        {
            var end = stem.Length - ending.Length;
            if (end - 1 < kept || !stem.EndsWith(ending, StringComparison.Ordinal) || stem[end - 1] is not ('а' or 'я')) continue;
            stem = stem[..end];
            return true;
        }

        return false;
    }

    // Behind the second change from a vowel to a consonant: only there is "ость" an ending and not part of a short word.
    private static int SecondRegion(string word)
    {
        var region = 0;
        for (var change = 0; change < 2; change++)
        {
            while (region < word.Length && !Vowels.Contains(word[region])) region++;
            while (region < word.Length && Vowels.Contains(word[region])) region++;
            if (region < word.Length) region++;
        }

        return region;
    }
}
