using System.CommandLine;
using System.Globalization;
using Bot.Host.Cli.Terminal;
using Bot.Host.Feedback;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>feedback</c>: lists what was thought of the answers, newest first.</summary>
internal static class FeedbackVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Prints one JSON object a line, as it is stored." };
        var since = new Option<string?>("--since") { Description = "Nothing before this day, in UTC.", HelpName = "YYYY-MM-DD" };
        var verb = new Command("feedback", "Lists the feedback on answers, newest first.") { json, since };
        verb.SetAction((arguments, _) =>
        {
            var folder = SettingsReader.Read(SettingsReader.Load()).Feedback.Folder;
            var from = Day(arguments.GetValue(since));
            var entries = FeedbackFiles.Read(folder, from, (file, lines) => Console.Error.WriteLine($"{file}: lines that can't be read, and were left out: {lines}."));
            var none = from is null ? $"No feedback is stored in {folder} yet." : string.Create(CultureInfo.InvariantCulture, $"No feedback since {from:yyyy-MM-dd} is stored in {folder}.");
            var count = arguments.GetValue(json) ? TerminalFeedback.WriteJson(Console.Out, entries) : TerminalFeedback.Write(Console.Out, entries, TerminalStyle.Wanted);
            // A pipe of JSON lines gets none; a person is told.
            if (count == 0) (arguments.GetValue(json) ? Console.Error : Console.Out).WriteLine(none);
            return Task.FromResult(0);
        });
        return verb;
    }

    private static DateTimeOffset? Day(string? text)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        throw new UsageException($"--since {text} is not a day: write it as 2026-11-24.");
    }
}
