using System.Globalization;
using Bot.Answering.Chronologies;
using Bot.Host.Chronologies;
using Bot.Relations.Chronologies;

namespace Bot.Host.Cli.Terminal;

/// <summary>A chronology as a terminal shows it: a row for each event with its date, kind, sentence and citation numbers; then the sources.</summary>
internal static class TerminalChronology
{
    private const int WidestDate = 40;

    public static void Write(TextWriter writer, ChronologyQuery query, Chronology chronology, ChronologyWords words, bool colours)
    {
        var style = new TerminalStyle(colours);
        if (chronology.Rows is [])
        {
            writer.WriteLine(Phrases.With(words.Nothing, chronology.DocumentCount));
            return;
        }

        writer.WriteLine(style.Strong(words.Names(query.Countries)));
        writer.WriteLine();
        var sources = new Web.NumberedSources(chronology.Rows.Select(row => row.Claim));
        var dates = chronology.Rows.Select(row => TerminalText.Plain(row.Written)).ToList();
        var width = Math.Min(WidestDate, dates.Max(date => date.Length));
        foreach (var (row, date) in chronology.Rows.Zip(dates))
        {
            var marks = string.Concat(sources.Of(row.Claim).Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));
            writer.WriteLine($"{style.Strong(date.PadRight(width))}  {style.Faint($"{words.Kind(row.Kind)}:")} {TerminalText.Plain(row.Claim.Text)} {style.Mark(marks)}");
        }

        writer.WriteLine();
        writer.WriteLine(Count(chronology, words));
        writer.WriteLine();
        writer.WriteLine(style.Faint(Phrases.For(words.Language).Sources));
        var number = 0;
        foreach (var citation in sources.Citations)
            writer.WriteLine($"{style.Mark($"[{++number}]")} {TerminalText.Plain(citation.Document.Title)} {style.Faint(string.Create(CultureInfo.InvariantCulture, $"({TerminalText.Plain(citation.Document.Id)}, characters {citation.Start}–{citation.End})"))}");
    }

    /// <summary>How many events there are, and how many of them are shown when not all are.</summary>
    public static string Count(Chronology chronology, ChronologyWords words) =>
        chronology.Found > chronology.Rows.Count ? $"{Phrases.With(words.Found, chronology.Found)} {Phrases.With(words.Cut, chronology.Rows.Count)}" : Phrases.With(words.Found, chronology.Found);
}
