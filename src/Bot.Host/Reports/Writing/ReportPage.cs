using System.Globalization;
using Bot.Host.Web.Pages;

namespace Bot.Host.Reports.Writing;

/// <summary>A report as one web page that needs nothing else: no script, no request, its styles in it.</summary>
internal static class ReportPage
{
    // More are folded away, so that the sets stay near each other.
    private const int MostOpen = 40;

    /// <summary>The whole page.</summary>
    public static Html Write(EvaluationReport report) => $"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Evaluation: {Commit(report.Origin)}</title>
        <style>
        {Styles()}</style>
        </head>
        <body>
        <header>
        <h1>Evaluation</h1>
        <p class="origin">Made from commit <strong dir="auto">{Commit(report.Origin)}</strong> on {report.Origin.Day}.</p>
        <p class="origin"><bdi>{VisibleText.Line(report.Origin.Runtime)}</bdi>; <code>Composer:Threshold</code> {report.Origin.ThresholdShown}.</p>
        </header>
        <main>
        <section aria-labelledby="all">
        <h2 id="all">All sets</h2>
        {Table(report.Sets)}
        <details class="legend">
        <summary>What the figures count</summary>
        <dl>
        {Html.Join(FigureColumn.All.Select(Meaning))}</dl>
        </details>
        </section>
        {Html.Join(report.Sets.Select(Section))}</main>
        </body>
        </html>

        """;

    private static string Commit(ReportOrigin origin) => origin.Commit is { } commit ? VisibleText.Line(commit) : "not known";

    private static Html Table(IReadOnlyList<SetResult> sets) => $"""
        <div class="wide" role="region" aria-label="Figures of all sets" tabindex="0">
        <table class="figures">
        <thead><tr><th scope="col">set</th>{Html.Join(FigureColumn.All.Select(column => Html.Of($"""<th scope="col">{column.Heading}</th>""")))}</tr></thead>
        <tbody>
        {Html.Join(sets.Select(Row))}</tbody>
        </table>
        </div>
        """;

    private static Html Row(SetResult set, int index) => $"""
        <tr><th scope="row" dir="auto"><a href="#set-{index + 1}">{VisibleText.Line(set.Name)}</a></th>{Html.Join(FigureColumn.All.Select(column => Html.Of($"<td>{column.Of(set.Referee)}</td>")))}</tr>

        """;

    private static Html Meaning(FigureColumn column) => $"""
        <div><dt>{column.Heading}</dt><dd>{column.Meaning}</dd></div>

        """;

    private static Html Section(SetResult set, int index) => $"""
        <section class="set" aria-labelledby="set-{index + 1}">
        <h2 id="set-{index + 1}" dir="auto">{VisibleText.Line(set.Name)}</h2>
        <p class="counts">Questions: {Number(set.Questions)}. Documents: {Number(set.Documents)}.</p>
        <div class="groups">
        {Bars.Write("By type", "type", set.Types)}
        {Bars.Write("By language", "language", set.Languages)}
        </div>
        <h3>Misses: {Number(set.Misses.Count)}</h3>
        {Misses(set)}
        </section>

        """;

    private static Html Misses(SetResult set)
    {
        if (set.Misses is []) return Html.Of($"""<p class="counts">None.</p>""");
        return $"""
            <p class="counts">Of {Number(set.Questions)} questions, {set.Wrongs}.</p>
            <details class="misses"{(set.Misses.Count <= MostOpen ? Html.Of($" open") : Html.Nothing)}>
            <summary>Each with its evidence</summary>
            <ol>
            {Html.Join(set.Misses.Select(MissItem.Write))}</ol>
            </details>
            """;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    // Ours as it stands: what would be encoded on a page means nothing among styles.
    private static Html Styles()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException($"The file report.css is not embedded in {typeof(ReportPage).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        var styles = new Html(0, 0);
        styles.AppendLiteral(reader.ReadToEnd());
        return styles;
    }
}
