using System.Globalization;
using Bot.Answering.Chronologies;
using Bot.Host.Chronologies;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources;
using Bot.Relations.Dates;

namespace Bot.Host.Web.Chronologies;

/// <summary>Draws the rows of a chronology: years from left to right in every language, a line of points for each kind of event, each point a link to the words it rests on.</summary>
internal static class TimeLine
{
    private const double Width = 720, Side = 28, Top = 8, Lane = 46, PointAt = 32, Axis = 34, Radius = 6;
    private const int MostTicks = 7;
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500];

    /// <summary>The picture; nothing when there are no rows.</summary>
    public static Html Write(IReadOnlyList<ChronologyRow> rows, string title, ChronologyWords words)
    {
        if (rows is []) return Html.Nothing;
        var kinds = rows.Select(row => row.Kind).Distinct().OrderBy(ChronologyWords.Number).ToList();
        var (first, last) = (rows.Min(row => row.When.From.Year), rows.Max(row => row.When.From.Year) + 1);
        var (top, height) = (Top + (kinds.Count * Lane), Top + (kinds.Count * Lane) + Axis);
        return $"""
            <div class="time-line" role="region" aria-label="{title}" tabindex="0" dir="ltr">
            <svg viewBox="0 0 {Number(Width)} {Number(height)}" role="group" aria-label="{title}">
            {Html.Join(Ticks(first, last).Select(year => Tick(year, At(year, first, last), top)))}
            {Html.Join(kinds.Select((kind, lane) => LaneOf(kind, lane, words)))}
            {Html.Join(rows.Select(row => Point(row, At(Year(row.When.From), first, last), kinds.IndexOf(row.Kind), words)))}
            </svg>
            </div>
            """;
    }

    private static Html LaneOf(string kind, int lane, ChronologyWords words)
    {
        var y = Top + (lane * Lane);
        return $"""
            <text class="kind" x="{Number(Side)}" y="{Number(y + 14)}" lang="{words.Language}">{words.Kind(kind)}</text><line class="lane" x1="{Number(Side)}" x2="{Number(Width - Side)}" y1="{Number(y + PointAt)}" y2="{Number(y + PointAt)}"/>

            """;
    }

    private static Html Tick(int year, double x, double bottom) => $"""
        <line class="tick" x1="{Number(x)}" x2="{Number(x)}" y1="{Number(Top)}" y2="{Number(bottom + 6)}"/><text class="year" x="{Number(x)}" y="{Number(bottom + 24)}" text-anchor="middle">{year}</text>

        """;

    private static Html Point(ChronologyRow row, double x, int lane, ChronologyWords words)
    {
        var citation = row.Claim.Citations[0];
        var name = $"{row.Written}, {words.Kind(row.Kind)}: {Excerpt.Of(row.Claim.Text, 160)}";
        return $"""
            <a href="{SourceAddress.Path(citation.Document, citation.Start, citation.End)}" aria-label="{name}"><circle class="kind-{ChronologyWords.Number(row.Kind)}" cx="{Number(x)}" cy="{Number(Top + (lane * Lane) + PointAt)}" r="{Number(Radius)}"><title>{name}</title></circle></a>

            """;
    }

    private static IEnumerable<int> Ticks(int first, int last)
    {
        var step = Steps.First(step => (last - first) / step < MostTicks);
        for (var year = (first + step - 1) / step * step; year <= last; year += step) yield return year;
    }

    private static double At(double year, int first, int last) => Side + ((year - first) / (last - first) * (Width - (2 * Side)));

    // A date without a month stands at the beginning of its year.
    private static double Year(PartialDate date) => date.Year + (Math.Max(0, date.Month - 1) / 12.0) + (Math.Max(0, date.Day - 1) / 366.0);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
