using Bot.Relations.Text;

namespace Bot.Relations.Dates;

/// <summary>The days of the week in the five languages.</summary>
public static class Weekdays
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
        "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "суббота", "субботу", "воскресенье",
        "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد",
    };

    /// <summary>The first weekday that the text names, as it stands; null when it names none.</summary>
    public static string? FirstIn(string text)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        foreach (var word in words)
            if (Names.Contains(Letters.Fold(text.AsSpan(word.Start, word.Length)))) return text.Substring(word.Start, word.Length);
        return null;
    }
}
