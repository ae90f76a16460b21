using System.CommandLine;
using Bot.Evaluation.Scoring;
using Bot.Host.Cli.Terminal;
using Bot.Host.Indexing;
using Bot.Host.Reports;
using Bot.Host.Reports.Writing;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>eval QUESTIONS --corpus DIR</c>: asks labelled sets, prints the referee's figures, and writes a report where one is wanted.</summary>
internal static class EvalVerb
{
    public static Command Create()
    {
        var questions = new Argument<string[]>("questions") { Description = "Files of labelled questions, .jsonl or .jsonl.gz, all asked of one corpus.", Arity = ArgumentArity.ZeroOrMore };
        var sets = new Option<string[]>("--set") { Description = "A set with a corpus of its own; can be given several times.", HelpName = "NAME=QUESTIONS,CORPUS" };
        var misses = new Option<int>("--misses") { Description = "How many wrong answers to print for each set." };
        var report = new Option<string?>("--report") { Description = "Writes report.md and report.html there, with every wrong answer and its evidence.", HelpName = "FOLDER" };
        var commit = new Option<string?>("--commit") { Description = "What the report calls the commit. By default the one that this program was built from.", HelpName = "TEXT" };
        var corpus = new CorpusOptions();
        var verb = new Command("eval", "Asks labelled sets of questions and prints the referee's figures.") { questions, sets, misses, report, commit };
        corpus.AddTo(verb);
        verb.SetAction(async (arguments, cancellationToken) =>
        {
            var settings = SettingsReader.Read(SettingsReader.Load());
            var asked = Sets(arguments.GetValue(questions) ?? [], arguments.GetValue(sets) ?? [], corpus, arguments, settings);
            var folder = arguments.GetValue(report) is { } wanted ? ReportFiles.Folder(wanted) : null;
            if (folder is null && arguments.GetValue(commit) is not null) throw new UsageException("--commit needs --report: it stands in the report alone.");
            var results = await AskAsync(asked, settings, result => Print(result, asked.Count > 1, arguments.GetValue(misses)), cancellationToken);
            if (folder is null) return 0;
            var origin = ReportOrigin.Now(arguments.GetValue(commit), settings.Composer.Threshold, TimeProvider.System);
            foreach (var file in ReportFiles.Write(folder, new EvaluationReport(origin, results))) Console.Error.WriteLine($"Written: {file}");
            return 0;
        });
        return verb;
    }

    private static List<QuestionSet> Sets(string[] questions, string[] sets, CorpusOptions corpus, ParseResult arguments, BotSettings settings)
    {
        if (questions.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
            throw new UsageException($"{option} is not an option of eval: see eval --help for those that are.");
        if (questions is [] && sets is []) throw new UsageException("What is to be asked? Name a file of labelled questions, or give sets with --set NAME=QUESTIONS,CORPUS.");
        if (questions is [] && corpus.AreGiven(arguments)) throw new UsageException("--corpus and --index go with a file of questions: each --set names its own corpus.");
        List<QuestionSet> all = [.. questions.Select(file => QuestionSet.Of(file, corpus.Place(arguments, settings))), .. sets.Select(QuestionSet.Parse)];
        if (all.CountBy(set => set.Name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
            throw new UsageException($"Two sets are called {twice}: give each a name of its own with --set NAME=QUESTIONS,CORPUS.");
        // A fault in the last file is told now, not after hours of asking.
        foreach (var set in all) set.Read();
        return all;
    }

    // Sets of one corpus share its index; the results come in the order of the sets all the same.
    private static async Task<IReadOnlyList<SetResult>> AskAsync(List<QuestionSet> sets, BotSettings settings, Action<SetResult> done, CancellationToken cancellationToken)
    {
        var results = new Dictionary<string, SetResult>(StringComparer.Ordinal);
        foreach (var corpus in sets.GroupBy(set => (Path: Path.GetFullPath(set.Corpus), set.Index)))
        {
            using var index = OpenIndex.Open(corpus.First().Corpus, corpus.Key.Index, settings, CorpusOptions.Report(), cancellationToken);
            var answerer = await index.WarmAnswererByAsync(settings, cancellationToken);
            var texts = DocumentTexts.Read(corpus.Key.Path);
            foreach (var set in corpus) done(results[set.Name] = await SetRun.AskAsync(set, answerer, texts, index.Counts.Documents, cancellationToken));
        }

        return [.. sets.Select(set => results[set.Name])];
    }

    private static void Print(SetResult result, bool isOneOfSeveral, int misses)
    {
        if (isOneOfSeveral) Console.Out.WriteLine($"== {TerminalText.Plain(result.Name)}");
        foreach (var line in result.Referee.Lines(misses)) Console.Out.WriteLine(line);
    }
}
