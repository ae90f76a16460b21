using System.CommandLine;
using Bot.Composition.Chronologies;
using Bot.Host.Chronologies;
using Bot.Host.Cli.Terminal;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>chronology COUNTRY [COUNTRY] [--from YEAR] [--to YEAR]</c>.</summary>
internal static class ChronologyVerb
{
    public static Command Create()
    {
        var countries = new Argument<string[]>("countries") { Description = "One country, or the two that the events are between, in any of the five languages.", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = "The first year.", HelpName = "YEAR" };
        var to = new Option<string?>("--to") { Description = "The last year.", HelpName = "YEAR" };
        var json = new Option<bool>("--json") { Description = "Prints the chronology as one JSON object." };
        var corpus = new CorpusOptions();
        var verb = new Command("chronology", "Lists the dated events of a country, or between two, each with its source.") { countries, from, to, json };
        corpus.AddTo(verb);
        verb.SetAction(async (arguments, cancellationToken) =>
        {
            var settings = SettingsReader.Read(SettingsReader.Load());
            var typed = arguments.GetValue(countries) ?? [];
            if (typed.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
                throw new UsageException($"{option} is not an option of chronology: see chronology --help for those that are.");
            // "United States Russia": a shell takes a name of two words for two.
            string[] names = typed.All(word => word.Length == 2) ? typed : [string.Join(' ', typed)];
            if (string.IsNullOrWhiteSpace(string.Concat(names))) throw new UsageException("Of which countries? Name one or two: chronology Morocco Russia.");
            var language = Relations.Text.Language.Guess(string.Concat(names));
            var (query, mistake) = TypedChronology.Read(names, arguments.GetValue(from), arguments.GetValue(to), ChronologyWords.For("en"));
            if (query is null) throw new UsageException(mistake!);
            using var index = corpus.Open(arguments, settings, cancellationToken);
            var chronology = ChronologyComposer.Compose(query, await index.Passages.FindAsync(query, cancellationToken));
            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonChronology.Of(query, chronology));
            else TerminalChronology.Write(Console.Out, query, chronology, ChronologyWords.For(language), TerminalStyle.Wanted);
            return 0;
        });
        return verb;
    }
}
