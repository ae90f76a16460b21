using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Host.Web.Chat.Replies;

namespace Bot.Host.Reports.Writing;

/// <summary>A report as Markdown: tables of the figures, and a list of what went wrong.</summary>
internal static partial class MarkdownReport
{
    /// <summary>Most misses of a set that are shown; the page holds all.</summary>
    public const int MostMisses = 30;

    private const int BarLength = 20;

    /// <summary>The whole file. Lines end in line feeds.</summary>
    public static string Write(EvaluationReport report)
    {
        var text = new StringBuilder();
        text.Append("# Evaluation\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Origin(report.Origin)} The page `report.html` beside this file holds the same with every miss.\n\n## All sets\n\n");
        AppendTable(text, report);
        foreach (var set in report.Sets) AppendSet(text, set);
        return text.ToString();
    }

    /// <summary>Text for a cell of a table, where a bar would end the cell even among the letters of code.</summary>
    public static string Cell(string text) => BareBar.Replace(Line(text), @"\|");

    /// <summary>Text of others in one line, without any mark that works.</summary>
    public static string Line(string text) => Markdown.Escape(VisibleText.Line(text));

    private static string Origin(ReportOrigin origin)
    {
        var commit = origin.Commit is { } known ? $"from commit {Markdown.Code(VisibleText.Line(known))}" : "from a commit that is not known";
        return $"Made {commit} on {origin.Day}. {Line(origin.Runtime)}; `Composer:Threshold` {origin.ThresholdShown}.";
    }

    private static void AppendTable(StringBuilder text, EvaluationReport report)
    {
        AppendRow(text, FigureColumn.All.Select(column => column.Heading).Prepend("set"));
        AppendRow(text, FigureColumn.All.Select(_ => "--:").Prepend("---"));
        foreach (var set in report.Sets) AppendRow(text, FigureColumn.All.Select(column => column.Of(set.Referee)).Prepend(Cell(set.Name)));
        text.Append('\n');
        foreach (var column in FigureColumn.All) text.Append(CultureInfo.InvariantCulture, $"- **{column.Heading}**: {column.Meaning}\n");
    }

    private static void AppendSet(StringBuilder text, SetResult set)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Line(set.Name)}\n\nQuestions: {set.Questions}. Documents: {set.Documents}.\n\n");
        AppendGroups(text, "type", set.Types);
        AppendGroups(text, "language", set.Languages);
        text.Append(CultureInfo.InvariantCulture, $"### Misses: {set.Misses.Count}\n\n");
        if (set.Misses is []) text.Append("None.\n");
        else text.Append(CultureInfo.InvariantCulture, $"Of {set.Questions} questions, {set.Wrongs}.{Shown(set.Misses.Count)}\n\n");
        for (var i = 0; i < Math.Min(MostMisses, set.Misses.Count); i++) MarkdownMiss.Append(text, i + 1, set.Misses[i]);
    }

    private static string Shown(int misses) =>
        misses <= MostMisses ? "" : string.Create(CultureInfo.InvariantCulture, $" The first {MostMisses} are shown; `report.html` holds all.");

    private static void AppendGroups(StringBuilder text, string by, IReadOnlyList<ReportGroup> groups)
    {
        AppendRow(text, [by, "ended well %", "", "questions"]);
        AppendRow(text, ["---", "--:", "---", "--:"]);
        foreach (var group in groups)
            AppendRow(text, [Cell(group.Name), group.Share.ToString(), $"`{Bar(group.Share.Value)}`", string.Create(CultureInfo.InvariantCulture, $"{group.Good} of {group.Questions}")]);
        text.Append('\n');
    }

    private static string Bar(double percent)
    {
        var full = (int)Math.Round(percent / 100 * BarLength);
        return new string('█', full) + new string('░', BarLength - full);
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex BareBar { get; }
}
