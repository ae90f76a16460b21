using System.CommandLine;
using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>eval QUESTIONS --corpus DIR</c>: asks a labelled set and prints the referee's figures.</summary>
internal static class EvalVerb
{
    public static Command Create()
    {
        var questions = new Argument<string>("questions") { Description = "A .jsonl or .jsonl.gz file of labelled questions." };
        var misses = new Option<int>("--misses") { Description = "How many wrong answers to show." };
        var corpus = new CorpusOptions();
        var verb = new Command("eval", "Asks a labelled set of questions and prints the referee's figures.") { questions, misses };
        corpus.AddTo(verb);
        verb.SetAction(async (arguments, cancellationToken) =>
        {
            var settings = SettingsReader.Read(SettingsReader.Load());
            var file = arguments.GetValue(questions)!;
            var asked = BatchQuestionFile.Read(file);
            var labels = LabelledQuestionFile.Read(file);
            using var index = corpus.Open(arguments, settings, cancellationToken);
            var answerer = await index.WarmAnswererAsync(settings.Composer, cancellationToken);
            var rows = new List<AnswerRow>(asked.Count);
            foreach (var question in asked) rows.Add(await AskVerb.AnswerAsync(question, answerer, cancellationToken));
            var texts = DocumentTexts.Read(corpus.CorpusPath(arguments, settings));
            foreach (var line in Referee.Judge(labels, rows, texts).Lines(arguments.GetValue(misses))) Console.Out.WriteLine(line);
            return 0;
        });
        return verb;
    }
}
