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
