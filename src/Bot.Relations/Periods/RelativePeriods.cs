using Bot.Relations.Dates;

namespace Bot.Relations.Periods;

/// <summary>Periods that count from the day of asking.</summary>
internal static class RelativePeriods
{
    /// <summary>The period of a kind of the table, such as <c>last-year</c>; its offsets are 0. Null for any other kind.</summary>
    public static DateMention? Of(string kind, DateOnly today) => kind switch
    {
        "this-day" => Single(PartialDate.Of(today)),
        "last-day" => Single(PartialDate.Of(today.AddDays(-1))),
        "this-month" => Single(PartialDate.Of(today) with { Day = 0 }),
        "last-month" => Single(PartialDate.Of(today.AddMonths(-1)) with { Day = 0 }),
        "this-year" => Single(new PartialDate(today.Year, 0, 0)),
        "last-year" => Single(new PartialDate(today.Year - 1, 0, 0)),
        "last-decade" => Back(today, today.AddYears(-10)),
        _ => null,
    };

    /// <summary>From a day to the day of asking.</summary>
    public static DateMention Back(DateOnly today, DateOnly from) => new(0, 0, PartialDate.Of(from), PartialDate.Of(today));

    private static DateMention Single(PartialDate date) => new(0, 0, date, date);
}
