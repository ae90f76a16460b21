using System.Globalization;

namespace Bot.Evaluation;

/// <summary>One number of a report, printed as the referee's script prints it. A whole number stays whole; a share of nothing is not a number.</summary>
/// <param name="Value">The number; NaN where there was nothing to count.</param>
/// <param name="Whole">Whether it is a count, printed without decimals.</param>
public readonly record struct Figure(double Value, bool Whole)
{
    /// <summary>A count.</summary>
    public static Figure Count(int value) => new(value, true);

    /// <summary>A hundred times <paramref name="part"/> over <paramref name="all"/>; not a number when <paramref name="all"/> is 0.</summary>
    public static Figure Percent(double part, int all) => new(all == 0 ? double.NaN : 100 * part / all, false);

    /// <summary>The value at the given place of the sorted values, the next one up where the place falls between two; not a number when there are none.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="percent">0 for the least, 50 for the median, 100 for the greatest.</param>
    public static Figure Percentile(IEnumerable<Figure> values, int percent)
    {
        var sorted = values.OrderBy(figure => figure.Value).ToList();
        return sorted is [] ? new(double.NaN, false) : sorted[Math.Min(sorted.Count - 1, (int)(percent / 100.0 * sorted.Count))];
    }

    /// <summary>Digits without decimals for a count; else one decimal, or <c>nan</c>.</summary>
    public override string ToString() => Fixed(Value, Whole ? 0 : 1);

    /// <summary>A number with that many decimals, or <c>nan</c>. A tie goes to the even digit.</summary>
    public static string Fixed(double value, int decimals) =>
        double.IsNaN(value) ? "nan" : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
