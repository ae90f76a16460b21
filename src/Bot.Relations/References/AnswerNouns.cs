using Bot.Relations.Text;

namespace Bot.Relations.References;

/// <summary>Nouns that only say what sort of answer is wanted: "in which city?", "how many times?".</summary>
public static class AnswerNouns
{
    private static readonly HashSet<string> Nouns = new(
        new[]
        {
            "city", "town", "place", "country", "person", "name", "names", "year", "years", "day", "date", "month", "time", "times", "reason", "ville", "lieu", "pays", "nom", "personne", "fois", "raison",
            "ciudad", "lugar", "país", "nombre", "persona", "vez", "veces", "motivo", "razón", "город", "городе", "место", "месте", "страна", "стране", "имя", "раз", "раза", "причина",
            "مدينة", "مكان", "بلد", "اسم", "مرة", "مرات", "سبب",
        }.Select(noun => Letters.Fold(noun)), StringComparer.Ordinal);

    /// <summary>Whether the folded word is one.</summary>
    public static bool Holds(string folded) => Nouns.Contains(folded);
}
