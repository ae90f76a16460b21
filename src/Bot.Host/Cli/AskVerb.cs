using System.CommandLine;
using System.Diagnostics;
using Bot.Answering;
using Bot.Evaluation.Batch;
using Bot.Host.Cli.Terminal;
using Bot.Host.Indexing;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>ask "QUESTION"</c>, and <c>ask --batch QUESTIONS --out ANSWERS</c>.</summary>
internal static class AskVerb
{
    public static Command Create()
    {
        var question = new Argument<string[]>("question") { Description = "The question; in quotes, or the shell may read its marks.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Prints the answer as one JSON object." };
        var batch = new BatchOptions("ANSWERS");
        var corpus = new CorpusOptions();
        var verb = new Command("ask", "Answers a question, or a file of questions.") { question, json };
        batch.AddTo(verb);
        corpus.AddTo(verb);
        verb.SetAction(async (arguments, cancellationToken) =>
        {
            var settings = SettingsReader.Read(SettingsReader.Load());
            var words = arguments.GetValue(question) ?? [];
            if (words.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
                throw new UsageException($"{option} is not an option of ask: see ask --help for those that are.");
            var text = words is [] ? null : string.Join(' ', words);
            if (batch.Read(arguments, text) is { } files)
            {
                var questions = BatchQuestionFile.Read(files.Questions);
                using var set = corpus.Open(arguments, settings, cancellationToken);
                await AnswerAllAsync(questions, files.Out, await set.WarmAnswererByAsync(settings, cancellationToken), cancellationToken);
                return 0;
            }

            var asked = Question.First(text!, Today());
            using var index = corpus.Open(arguments, settings, cancellationToken);
            var watch = Stopwatch.StartNew();
            var answer = await index.AnswererBy(settings).AnswerAsync(asked, cancellationToken);
            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonAnswer.Of(asked, answer, watch.Elapsed.TotalMilliseconds));
            else TerminalAnswer.Write(Console.Out, asked, answer, TerminalStyle.Wanted);
            return 0;
        });
        return verb;
    }

    internal static async Task AnswerAllAsync(IReadOnlyList<BatchQuestion> questions, string file, QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        using var writer = new AnswerRowWriter(file);
        var limited = 0;
        foreach (var question in questions)
        {
            var (answer, row) = await AnswerAsync(question, answerer, cancellationToken);
            if (answer.IsPastLimit) limited++;
            writer.Write(row);
        }

        writer.Complete();
        SayLimited(limited);
    }

    /// <summary>Says how many answers of a batch a limit of the day kept the language model from.</summary>
    internal static void SayLimited(int count)
    {
        if (count > 0) Console.Error.WriteLine($"{count} of the answers came without the language model, as its limit for a day was reached: raise Model:CallsPerUserAndDay and its like, or set them to 0 for none.");
    }

    internal static async Task<(Answer Answer, AnswerRow Row)> AnswerAsync(BatchQuestion question, QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var asked = question.ToQuestion(Today());
        var answer = await answerer.AnswerAsync(asked, cancellationToken);
        var took = watch.Elapsed.TotalMilliseconds;
        var phrases = Phrases.For(asked, answer);
        return (answer, AnswerRow.From(question.Id, answer, took, phrases.Yes, answer is Answer.Courtesy courtesy ? CourtesyWords.To(courtesy.To, phrases) : null));
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
