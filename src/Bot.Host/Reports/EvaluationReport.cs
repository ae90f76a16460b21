using Bot.Evaluation.Scoring;

namespace Bot.Host.Reports;

/// <summary>How well questions were answered, for a person to read.</summary>
/// <param name="Origin">What it was made from, and when.</param>
/// <param name="Sets">The sets, in the order in which they were named; at least one.</param>
internal sealed record EvaluationReport(ReportOrigin Origin, IReadOnlyList<SetResult> Sets);

/// <summary>One set of questions, asked and scored.</summary>
/// <param name="Name">What the set is called; no other set of the report is called so.</param>
/// <param name="Documents">How many documents were searched.</param>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="Referee">The figures, and the groups by type and language.</param>
/// <param name="Misses">Every question that went wrong, in the order of the set.</param>
internal sealed record SetResult(string Name, int Documents, int Questions, RefereeReport Referee, IReadOnlyList<ReportedMiss> Misses)
{
    private const string LanguageMark = "lang ";

    /// <summary>The groups by type; those of questions without a type are one group.</summary>
    public IReadOnlyList<ReportGroup> Types => [.. Referee.Groups.Where(group => !IsLanguage(group.Name)).Select(group => new ReportGroup(group.Name, group.Good, group.Questions))];

    /// <summary>The groups by language, under its English name where it is one of ours.</summary>
    public IReadOnlyList<ReportGroup> Languages =>
        [.. Referee.Groups.Where(group => IsLanguage(group.Name)).Select(group => new ReportGroup(ReportGroup.LanguageName(group.Name[LanguageMark.Length..]), group.Good, group.Questions))];

    /// <summary>How many went wrong in which way: <c>3 refused, 1 answered wrongly</c>; empty when none did.</summary>
    public string Wrongs => string.Join(", ", Misses.CountBy(miss => miss.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} {ReportedMiss.InWords(kind.Key)}"));

    private static bool IsLanguage(string group) => group.StartsWith(LanguageMark, StringComparison.Ordinal);
}
