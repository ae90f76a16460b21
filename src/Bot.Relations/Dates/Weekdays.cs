using Bot.Relations.Text;

namespace Bot.Relations.Dates;

/// <summary>The days of the week in the five languages.</summary>
public static class Weekdays
{
    private static readonly Dictionary<string, DayOfWeek> Names = Table("""
        monday lundi lunes понедельник понедельника الاثنين
        tuesday mardi martes вторник вторника الثلاثاء
        wednesday mercredi miercoles среда среду среды الاربعاء
        thursday jeudi jueves четверг четверга الخميس
        friday vendredi viernes пятница пятницу пятницы الجمعه
        saturday samedi sabado суббота субботу субботы السبت
        sunday dimanche domingo воскресенье воскресенья الاحد
        """);

    /// <summary>The day that a folded word names; null when it names none.</summary>
    public static DayOfWeek? Of(string folded) => Names.TryGetValue(folded, out var day) ? day : null;

    /// <summary>The first weekday that the text names, as it stands; null when it names none.</summary>
    public static string? FirstIn(string text)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        foreach (var word in words)
            if (Of(Letters.Fold(text.AsSpan(word.Start, word.Length))) is not null) return text.Substring(word.Start, word.Length);
        return null;
    }

    private static Dictionary<string, DayOfWeek> Table(string lines)
    {
        var days = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal);
        foreach (var (i, line) in lines.Split('\n').Index())
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) days[Letters.Fold(name)] = (DayOfWeek)((i + 1) % 7);
        return days;
    }
}
