namespace Bot.Relations.Terms;

/// <summary>The particles that Arabic writes together with the word behind them.</summary>
internal static class ArabicArticle
{
    // The longest first.
    private static readonly string[] Pronouns = ["هما", "ها", "هم", "هن", "نا", "ه"];

    /// <summary>The folded word without a leading و ف ب ك ل and without the article, as long as three letters are left.</summary>
    public static string Strip(string folded)
    {
        var word = folded.AsSpan();
        if (word.StartsWith("لل", StringComparison.Ordinal) && word.Length >= 5) return word[2..].ToString();
        if (word.StartsWith("ولل", StringComparison.Ordinal) && word.Length >= 6) return word[3..].ToString();
        if (word.Length >= 6 && word[0] is 'و' or 'ف' or 'ب' or 'ك' && word[1..].StartsWith("ال", StringComparison.Ordinal)) word = word[1..];
        if (word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal)) word = word[2..];
        return word.ToString();
    }

    /// <summary>The word without a pronoun written behind it ("سفارتها" is "her embassy"): the forms that it may have by itself, none when it has no such ending.</summary>
    public static IEnumerable<string> StripPronoun(string stripped)
    {
        foreach (var pronoun in Pronouns)
        {
            if (stripped.Length - pronoun.Length < 3 || !stripped.EndsWith(pronoun, StringComparison.Ordinal)) continue;
            var bare = stripped[..^pronoun.Length];
            if (bare[^1] == 'ت') yield return bare[..^1] + "ه";
            yield return bare;
            yield break;
        }
    }

    /// <summary>The word without one leading particle as well ("بروسيا" is "in Russia"); the word itself when it is too short to tell.</summary>
    public static string StripParticle(string stripped) =>
        stripped.Length >= 4 && stripped[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل' ? stripped[1..] : stripped;
}
