namespace Bot.Relations.Text;

/// <summary>Light stemming: takes off inflection, so that forms of one word meet, and leaves derivation alone. Meant for telling whether two
/// words are forms of one, not for search, where the index has full analyzers. English is an S-stemmer (Harman 1991) with the endings of verbs;
/// Arabic follows Light10 (Larkey, Ballesteros and Connell 2002), Russian Snowball; the others drop the longest known ending.</summary>
public static class WordStem
{
    private static readonly string[] French =
        ["issements", "issement", "ements", "ement", "aient", "erent", "irent", "ations", "ation", "eront", "eraient", "ait", "ant", "ent", "ees", "ais", "era", "ons", "ez", "ee", "er", "ir", "es", "e", "s", "x", "a"];
    private static readonly string[] Spanish =
        ["amientos", "imientos", "amiento", "imiento", "aciones", "acion", "ieron", "aron", "aban", "ando", "iendo", "ados", "adas", "idos", "idas", "ado", "ada", "ido", "ida", "aba", "ara", "ar", "er", "ir", "es", "os", "as", "io", "o", "a", "e", "s"];
    private const int FamilyLetters = 5;
    private const string ArabicParticles = "وفبكلسيتن";
    private static readonly string[] ArabicPrefixes = ["وال", "بال", "كال", "فال", "لل", "ال", "و"];
    private static readonly string[] ArabicSuffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "يا", "ه", "ي"];

    /// <summary>The stem of a folded word (<see cref="Letters"/>) of the given language.</summary>
    public static string Of(string folded, string language) => language switch
    {
        "fr" => Undouble(DropEnding(folded, French, 4)),
        "es" => DropEnding(folded, Spanish, 4),
        "ru" => RussianStem.Of(folded),
        "ar" => OfArabic(folded),
        _ => OfEnglish(folded),
    };

    /// <summary>Whether two stems may belong to one family of words, where forms and derivations of a word leave different stems: "propos" and "proposal" begin
    /// with the same five letters. Says less than equal stems do. In Arabic: whether they are equal but for a particle or prefix of one letter, and the ending of a verb or of the accusative.</summary>
    public static bool SameFamily(ReadOnlySpan<char> left, ReadOnlySpan<char> right, string language)
    {
        if (language != "ar") return left.Length >= FamilyLetters && right.Length >= FamilyLetters && left[..FamilyLetters].SequenceEqual(right[..FamilyLetters]);
        var bareLeft = WithoutParticle(left);
        var bareRight = WithoutParticle(right);
        return bareLeft.SequenceEqual(right) || bareRight.SequenceEqual(left) || (bareLeft.Length > 2 && bareLeft.SequenceEqual(bareRight));
    }

    private static ReadOnlySpan<char> WithoutParticle(ReadOnlySpan<char> stem)
    {
        if (stem.Length > 3 && ArabicParticles.Contains(stem[0])) stem = stem[1..];
        if (stem.Length > 4 && stem.EndsWith("وا", StringComparison.Ordinal)) return stem[..^2];
        return stem.Length > 3 && stem[^1] is 'ا' or 'ت' ? stem[..^1] : stem;
    }

    private static string DropEnding(string word, string[] endings, int least)
    {
        foreach (var ending in endings)
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    private static string OfEnglish(string word)
    {
        if (word.Length <= 3 || !char.IsAsciiLetter(word[^1])) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) word = word[..^3] + "y";
        else if (word.EndsWith("sses", StringComparison.Ordinal)) word = word[..^2];
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) word = word[..^1];
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word, 3)) word = Undouble(word[..^3]);
        else if (word.Length > 4 && word.EndsWith("ied", StringComparison.Ordinal)) word = word[..^3] + "y";
        else if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word, 2)) word = Undouble(word[..^2]);
        if (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal)) word = word[..^2];
        if (word.Length > 7 && word.EndsWith("ation", StringComparison.Ordinal)) word = word[..^5];
        else if (word.Length > 6 && word.EndsWith("ion", StringComparison.Ordinal) && word[^4] is 't' or 's') word = word[..^3];
        if (word.Length > 7 && word.EndsWith("ment", StringComparison.Ordinal)) word = word[..^4];
        if (word.Length > 3 && word[^1] == 'e') word = word[..^1];
        if (word.Length > 3 && word[^1] == 'y') word = word[..^1] + "i";
        return word;
    }

    private static bool HasVowel(string word, int without)
    {
        foreach (var c in word.AsSpan(0, word.Length - without))
            if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') return true;
        return false;
    }

    private static string Undouble(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z') ? word[..^1] : word;

    private static string OfArabic(string word)
    {
        foreach (var prefix in ArabicPrefixes)
        {
            if (word.Length - prefix.Length < 3 || !word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            word = word[prefix.Length..];
            break;
        }

        foreach (var suffix in ArabicSuffixes)
            if (word.Length - suffix.Length >= 3 && word.EndsWith(suffix, StringComparison.Ordinal)) word = word[..^suffix.Length];
        return word;
    }
}
