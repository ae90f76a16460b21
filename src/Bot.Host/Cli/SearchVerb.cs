using System.CommandLine;
using Bot.Answering;
using Bot.Evaluation.Batch;
using Bot.Host.Cli.Terminal;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>search "WORDS"</c>, and <c>search --batch QUESTIONS --out HITS</c>: the ranking alone.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var words = new Argument<string?>("words") { Description = "What to search for, in quotes.", Arity = ArgumentArity.ZeroOrOne };
        var limit = new Option<int>("--limit") { Description = "The most passages for each question.", DefaultValueFactory = _ => 100 };
        var batch = new BatchOptions("HITS");
        var corpus = new CorpusOptions();
        var verb = new Command("search", "Finds passages, best first, without answering.") { words, limit };
        batch.AddTo(verb);
        corpus.AddTo(verb);
        verb.SetAction(async (arguments, cancellationToken) =>
        {
            var settings = SettingsReader.Read(SettingsReader.Load());
            var most = arguments.GetValue(limit);
            if (most is < 1 or > 10_000) throw new UsageException($"--limit {most} can't be: give a number from 1 to 10000.");
            if (batch.Read(arguments, arguments.GetValue(words)) is { } files)
            {
                var questions = BatchQuestionFile.Read(files.Questions);
                using var set = corpus.Open(arguments, settings, cancellationToken);
                using var writer = new HitRowWriter(files.Out);
                foreach (var question in questions)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writer.Write(new HitRow(question.Id, Hits(await set.Passages.RankAsync(question.ToQuestion(default), most, cancellationToken))));
                }

                writer.Complete();
                return 0;
            }

            using var index = corpus.Open(arguments, settings, cancellationToken);
            foreach (var (passage, score) in await index.Passages.RankAsync(Question.First(arguments.GetValue(words)!, default), most, cancellationToken))
                TerminalAnswer.WriteHit(Console.Out, passage, score);
            return 0;
        });
        return verb;
    }

    private static List<Hit> Hits(IReadOnlyList<(Passage Passage, float Score)> ranked) =>
        [.. ranked.Select(hit => new Hit(hit.Passage.Document.Id, hit.Passage.Start, hit.Passage.End, hit.Score))];
}
