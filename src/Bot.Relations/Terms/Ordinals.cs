namespace Bot.Relations.Terms;

/// <summary>Numbers that are written in more than one way: "8", "8th", "eighth".</summary>
internal static class Ordinals
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["second"] = "2", ["third"] = "3", ["fourth"] = "4", ["fifth"] = "5", ["sixth"] = "6", ["seventh"] = "7", ["eighth"] = "8", ["ninth"] = "9", ["tenth"] = "10",
        ["eleventh"] = "11", ["twelfth"] = "12", ["thirteenth"] = "13", ["fourteenth"] = "14", ["fifteenth"] = "15", ["twentieth"] = "20",
        ["deuxieme"] = "2", ["troisieme"] = "3", ["quatrieme"] = "4", ["cinquieme"] = "5", ["sixieme"] = "6", ["septieme"] = "7", ["huitieme"] = "8", ["neuvieme"] = "9", ["dixieme"] = "10",
    };

    /// <summary>The digits of a folded word that is a number or an ordinal; empty for any other word.</summary>
    public static string DigitsOf(string folded)
    {
        var digits = 0;
        while (digits < folded.Length && char.IsAsciiDigit(folded[digits])) digits++;
        if (digits == 0) return Words.GetValueOrDefault(folded, "");
        return folded[digits..] is "" or "st" or "nd" or "rd" or "th" or "e" or "eme" or "er" ? folded[..digits] : "";
    }
}
