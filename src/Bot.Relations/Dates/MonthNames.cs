namespace Bot.Relations.Dates;

/// <summary>The months' names in the five languages.</summary>
internal static class MonthNames
{
    private static readonly string[] Rows =
    [
        "january jan janvier enero ene январь января январе янв يناير جانفي",
        "february feb fevrier fev febrero февраль февраля феврале фев فبراير شباط فيفري",
        "march mar mars marzo март марта марте مارس اذار",
        "april apr avril avr abril abr апрель апреля апреле апр ابريل نيسان افريل",
        "may mai mayo май мая мае مايو ايار ماي",
        "june jun juin junio июнь июня июне يونيو حزيران جوان",
        "july jul juillet juil julio июль июля июле يوليو تموز جويليه يوليوز",
        "august aug aout agosto август августа августе авг اغسطس غشت اوت",
        "september sep sept septembre septiembre setiembre сентябрь сентября сентябре сен سبتمبر ايلول شتنبر",
        "october oct octobre octubre октябрь октября октябре окт اكتوبر",
        "november nov novembre noviembre ноябрь ноября ноябре ноя نوفمبر نونبر",
        "december dec decembre diciembre dic декабрь декабря декабре дек ديسمبر دجنبر",
    ];

    private static readonly Dictionary<string, int> Numbers = Load();

    /// <summary>1 to 12 for a folded month's name in any of the five languages; 0 for any other word.</summary>
    public static int NumberOf(ReadOnlySpan<char> folded) =>
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var number) ? number : 0;

    private static Dictionary<string, int> Load()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var month = 1; month <= Rows.Length; month++)
            foreach (var name in Rows[month - 1].Split(' ')) numbers[name] = month;
        return numbers;
    }
}
