using System.Globalization;

namespace Bot.Relations.Dates;

/// <summary>A date as precise as a text gives it: a year, a month or a day of the Gregorian calendar.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12; 0 when not given.</param>
/// <param name="Day">1 to 31; 0 when not given, and always 0 when the month is.</param>
public readonly record struct PartialDate(int Year, int Month, int Day) : IComparable<PartialDate>
{
    /// <summary>Earlier first; a vaguer date before the days it holds.</summary>
    public int CompareTo(PartialDate other) => Order.CompareTo(other.Order);

    /// <summary>Whether this date lies within <paramref name="period"/> or holds it: 1975 and May 1975 agree, May and July 1975 don't.</summary>
    public bool Agrees(PartialDate period) =>
        Year == period.Year
        && (Month == 0 || period.Month == 0 || Month == period.Month)
        && (Day == 0 || period.Day == 0 || Day == period.Day);

    /// <summary>The day; null when none is given, or no calendar has it.</summary>
    public DateOnly? ToDate() => Day > 0 && Day <= DateTime.DaysInMonth(Year, Month) ? new DateOnly(Year, Month, Day) : null;

    /// <summary>The day as a date.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The last day that it may be: a vague date lasts to the end of its year or month.</summary>
    public PartialDate Last => new(Year, Month == 0 ? 12 : Month, Day == 0 ? 31 : Day);

    /// <summary>The first date behind it, as vague as it is: the next year behind a year.</summary>
    public PartialDate Next() => (Month, Day) switch
    {
        (0, _) => new PartialDate(Year + 1, 0, 0),
        (12, 0) => new PartialDate(Year + 1, 1, 0),
        (_, 0) => this with { Month = Month + 1 },
        _ => ToDate() is { } day && day < DateOnly.MaxValue ? Of(day.AddDays(1)) : this,
    };

    /// <summary>The last date before it, as vague as it is.</summary>
    public PartialDate Before() => (Month, Day) switch
    {
        (0, _) => new PartialDate(Year - 1, 0, 0),
        (1, 0) => new PartialDate(Year - 1, 12, 0),
        (_, 0) => this with { Month = Month - 1 },
        _ => ToDate() is { } day && day > DateOnly.MinValue ? Of(day.AddDays(-1)) : this,
    };

    /// <summary>ISO 8601, cut to what is known: <c>1956-06-11</c>, <c>1956-06</c>, <c>1956</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static PartialDate? Parse(string text)
    {
        var parts = text.Split('-');
        Span<int> numbers = stackalloc int[3];
        if (parts.Length > numbers.Length || parts[0].Length != 4) return null;
        for (var i = 0; i < parts.Length; i++)
            if ((i > 0 && parts[i].Length != 2) || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0) return null;
        return numbers[1] <= 12 && (numbers[2] == 0 || numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])) ? new PartialDate(numbers[0], numbers[1], numbers[2]) : null;
    }

    private int Order => (Year * 16 + Month) * 32 + Day;

    /// <summary>Whether one date is before another.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one date is after another.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one date is before another or the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one date is after another or the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
