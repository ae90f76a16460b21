using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Host.Reports;

/// <summary>What a report was made from, and when.</summary>
/// <param name="Commit">The commit, with a word on changes since where there are any; null when nobody knows.</param>
/// <param name="MadeAt">When the questions had been asked.</param>
/// <param name="Runtime">What the program ran on, in words.</param>
/// <param name="Threshold">The least confidence with which an answer was given.</param>
internal sealed record ReportOrigin(string? Commit, DateTimeOffset MadeAt, string Runtime, double Threshold)
{
#if DEBUG
    private const string Build = ", Debug build: its times are not those of a release";
#else
    private const string Build = "";
#endif

    /// <summary>This program, now.</summary>
    /// <param name="commit">The commit as the user names it; null for that of the build.</param>
    /// <param name="threshold">The least confidence with which an answer was given.</param>
    /// <param name="time">The clock.</param>
    public static ReportOrigin Now(string? commit, double threshold, TimeProvider time) => new(
        commit ?? ProgramCommit.Read(), time.GetUtcNow(),
        string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, processors: {Environment.ProcessorCount}{Build}"), threshold);

    /// <summary>The day and the minute, in UTC.</summary>
    public string Day => MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The threshold with as many decimals as it has.</summary>
    public string ThresholdShown => Threshold.ToString("0.0##", CultureInfo.InvariantCulture);
}
