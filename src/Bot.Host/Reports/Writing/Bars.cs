using System.Globalization;
using Bot.Host.Web.Pages;

namespace Bot.Host.Reports.Writing;

/// <summary>Bars beside their numbers. The numbers are text; the bars are drawn as SVG, so that they are printed too, and are not read aloud.</summary>
internal static class Bars
{
    /// <summary>A table with one bar for each group.</summary>
    /// <param name="caption">What the groups are, above the table.</param>
    /// <param name="heading">What one group is.</param>
    /// <param name="groups">The groups, in the order in which they are shown.</param>
    public static Html Write(string caption, string heading, IReadOnlyList<ReportGroup> groups) => $"""
        <table class="bars">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{heading}</th><th scope="col">ended well</th><th scope="col" class="count">questions</th></tr></thead>
        <tbody>
        {Html.Join(groups.Select(Row))}</tbody>
        </table>
        """;

    /// <summary>One bar, as long as its share of the width that it is given.</summary>
    /// <param name="percent">From 0 to 100.</param>
    public static Html Bar(double percent) => $"""
        <svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false"><rect class="whole" width="100%" height="10" rx="2"/><rect class="part" width="{Share(percent)}%" height="10" rx="2"/></svg>
        """;

    private static Html Row(ReportGroup group) => $"""
        <tr><th scope="row" dir="auto">{VisibleText.Line(group.Name)}</th><td><span class="percent">{group.Share.ToString()} %</span> {Bar(group.Share.Value)}</td><td class="count">{group.Good} of {group.Questions}</td></tr>

        """;

    private static string Share(double percent) => Math.Clamp(percent, 0, 100).ToString("0.#", CultureInfo.InvariantCulture);
}
