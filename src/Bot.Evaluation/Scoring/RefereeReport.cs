namespace Bot.Evaluation.Scoring;

/// <summary>What the referee found.</summary>
/// <param name="Figures">Each figure under its name, in the order in which the script prints them.</param>
/// <param name="Groups">For each type and each language, the share of good outcomes in percent and the number of questions; by name.</param>
/// <param name="Misses">The questions that went wrong, in the order of the set.</param>
public sealed record RefereeReport(
    IReadOnlyList<(string Name, Figure Value)> Figures, IReadOnlyList<(string Name, Figure Good, int Questions)> Groups, IReadOnlyList<Miss> Misses)
{
    /// <summary>The lines that the referee's script prints, character for character.</summary>
    /// <param name="misses">The most misses to show.</param>
    public IEnumerable<string> Lines(int misses) =>
    [
        .. Figures.Select(figure => $"{figure.Name}: {figure.Value}"),
        .. Groups.Select(group => $"  {group.Name}: {group.Good} of {group.Questions}"),
        .. Misses.Take(misses).Select(miss => miss.ToString()),
    ];

    /// <summary>The lines without misses.</summary>
    public override string ToString() => string.Join('\n', Lines(0));
}
