namespace Bot.Relations.Terms;

/// <summary>Numbers that are written in more than one way: "8", "8th", "eighth".</summary>
internal static class Ordinals
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["second"] = "2", ["third"] = "3", ["fourth"] = "4", ["fifth"] = "5", ["sixth"] = "6", ["seventh"] = "7", ["eighth"] = "8", ["ninth"] = "9", ["tenth"] = "10",
        ["eleventh"] = "11", ["twelfth"] = "12", ["thirteenth"] = "13", ["fourteenth"] = "14", ["fifteenth"] = "15", ["twentieth"] = "20",
        ["onzieme"] = "11", ["douzieme"] = "12", ["treizieme"] = "13", ["quatorzieme"] = "14", ["quinzieme"] = "15",
        ["deuxieme"] = "2", ["troisieme"] = "3", ["quatrieme"] = "4", ["cinquieme"] = "5", ["sixieme"] = "6", ["septieme"] = "7", ["huitieme"] = "8", ["neuvieme"] = "9", ["dixieme"] = "10",
        ["tercera"] = "3", ["tercer"] = "3", ["tercero"] = "3", ["cuarta"] = "4", ["cuarto"] = "4", ["quinta"] = "5", ["quinto"] = "5", ["sexta"] = "6", ["sexto"] = "6", ["septima"] = "7", ["septimo"] = "7",
        ["octava"] = "8", ["octavo"] = "8", ["novena"] = "9", ["noveno"] = "9", ["decima"] = "10", ["decimo"] = "10", ["undecima"] = "11", ["undecimo"] = "11", ["duodecima"] = "12", ["duodecimo"] = "12",
    };

    // Stems with any ending.
    private static readonly (string Stem, string Digits)[] Russian =
    [
        ("втор", "2"), ("трет", "3"), ("четверт", "4"), ("пят", "5"), ("шест", "6"), ("седьм", "7"), ("восьм", "8"), ("девят", "9"), ("десят", "10"),
        ("одиннадцат", "11"), ("двенадцат", "12"), ("тринадцат", "13"), ("четырнадцат", "14"), ("пятнадцат", "15"), ("двадцат", "20"),
    ];

    private static readonly string[] RussianEndings = ["ый", "ой", "ий", "ая", "ья", "ое", "ье", "ого", "ьего", "ому", "ьему", "ым", "ьим", "ом", "ьем", "ую", "ью", "ей", "ьей"];

    private static readonly string[] Arabic = ["الثاني|الثانية", "الثالث|الثالثة", "الرابع|الرابعة", "الخامس|الخامسة", "السادس|السادسة", "السابع|السابعة", "الثامن|الثامنة", "التاسع|التاسعة"];

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    private static readonly Dictionary<string, string> Reigns = ArabicReigns();

    /// <summary>Ordinals that are written in two words, or in a word of many endings, with their digits.</summary>
    public static IEnumerable<(string Words, string Digits)> Phrases(string language)
    {
        if (language == "ru")
            foreach (var (stem, digits) in Russian)
                foreach (var ending in RussianEndings) yield return (stem + ending, digits);
        if (language != "ar") yield break;
        foreach (var unit in (string[])["الحادي", "الحادية"]) yield return (unit + (unit[^1] == 'ة' ? " عشرة" : " عشر"), "11");
        for (var i = 0; i < Arabic.Length; i++)
            foreach (var unit in Arabic[i].Split('|')) yield return (unit + (unit[^1] == 'ة' ? " عشرة" : " عشر"), (i + 12).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The Roman number, in small letters, that a folded Arabic ordinal is behind a ruler's name: "محمد السادس" is Mohammed VI; empty for any other word.</summary>
    public static string ReignOf(string folded) => Reigns.GetValueOrDefault(folded, "");

    private static Dictionary<string, string> ArabicReigns()
    {
        var reigns = new Dictionary<string, string>(StringComparer.Ordinal) { [Text.Letters.Fold("الأول")] = Roman[0], [Text.Letters.Fold("العاشر")] = Roman[9] };
        for (var i = 0; i < Arabic.Length; i++) reigns[Text.Letters.Fold(Arabic[i].Split('|')[0])] = Roman[i + 1];
        return reigns;
    }

    /// <summary>The digits of a folded word that is a number or an ordinal; empty for any other word.</summary>
    public static string DigitsOf(string folded)
    {
        var digits = 0;
        while (digits < folded.Length && char.IsAsciiDigit(folded[digits])) digits++;
        if (digits == 0) return Words.GetValueOrDefault(folded, "");
        return folded[digits..] is "" or "st" or "nd" or "rd" or "th" or "e" or "eme" or "er" ? folded[..digits] : "";
    }
}
