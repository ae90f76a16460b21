using System.Globalization;
using System.Text;
using Bot.Host.Feedback;

namespace Bot.Host.Cli.Terminal;

/// <summary>Feedback as a terminal shows it: when, by which channel and which thumb; the comment, the question, the answer and what it rested on; counts
/// at the end. Colours only on a terminal.</summary>
internal static class TerminalFeedback
{
    private const int ShownLength = 240;

    /// <summary>Writes the entries and, when there are some, their counts. Returns how many there were.</summary>
    public static int Write(TextWriter writer, IEnumerable<FeedbackEntry> entries, bool colours)
    {
        var style = new TerminalStyle(colours);
        var (all, likes, dislikes, comments) = (0, 0, 0, 0);
        foreach (var entry in entries)
        {
            all++;
            if (entry.Reaction == Reaction.Like) likes++;
            if (entry.Reaction == Reaction.Dislike) dislikes++;
            if (entry.Comment is not null) comments++;
            WriteEntry(writer, entry, style);
        }

        if (all > 0) writer.WriteLine(style.Strong($"{all} in all: {Count(likes, "like")}, {Count(dislikes, "dislike")}, {Count(comments, "comment")}"));
        return all;
    }

    /// <summary>Writes the entries as JSON Lines. Returns how many there were.</summary>
    public static int WriteJson(TextWriter writer, IEnumerable<FeedbackEntry> entries)
    {
        var all = 0;
        foreach (var entry in entries)
        {
            all++;
            writer.Write(Encoding.UTF8.GetString(FeedbackLine.Write(entry)));
        }

        return all;
    }

    private static void WriteEntry(TextWriter writer, FeedbackEntry entry, TerminalStyle style)
    {
        var thumb = entry.Reaction switch
        {
            Reaction.Like => "like",
            Reaction.Dislike => "dislike",
            _ => "comment",
        };
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{style.Faint($"{entry.Time.UtcDateTime:yyyy-MM-dd HH:mm}Z")}  {style.Mark(thumb)}  {style.Faint(Shown(entry.Channel))}"));
        if (entry.Comment is { } comment) writer.WriteLine($"  “{TerminalText.Plain(comment)}”");
        if (entry.Question.Length == 0) writer.WriteLine(style.Faint("  It is not known which answer was meant."));
        else
        {
            writer.WriteLine($"  {style.Strong(Shown(entry.Question))}");
            writer.WriteLine($"  {Shown(entry.Answer)}");
        }

        foreach (var citation in entry.Citations)
            writer.WriteLine(style.Faint(string.Create(CultureInfo.InvariantCulture, $"    {TerminalText.Plain(citation.Document)} {citation.Start}–{citation.End} “{Shown(citation.Quote)}”")));
        writer.WriteLine();
    }

    private static string Shown(string text) => Excerpt.Exactly(TerminalText.Plain(text), ShownLength);

    private static string Count(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";
}
