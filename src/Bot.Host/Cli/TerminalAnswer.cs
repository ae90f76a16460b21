using System.Globalization;
using Bot.Answering;

namespace Bot.Host.Cli;

/// <summary>An answer as a terminal shows it.</summary>
internal static class TerminalAnswer
{
    public static void Write(TextWriter writer, Question question, Answer answer, double milliseconds, bool json)
    {
        writer.WriteLine(answer);
        if (answer is Answer.Cited cited) foreach (var c in cited.Claims) writer.WriteLine(c.Text + " [" + c.Citations[0].Document.Id + "] " + cited.Confidence);
    }

    public static void WriteHit(TextWriter writer, Passage passage, float score) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score:0.00}  {passage.Document.Id} {passage.Start}–{passage.End}  {passage.Text}"));
}
