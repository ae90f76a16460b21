using Bot.Answering;
using Bot.Composition;
using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using Bot.Host;
using Bot.Host.Indexing;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Crash;

/// <summary>Asks a labelled set without a model and with one that says, and quotes out of its prompt, what the extractive composer picks: all that lies between must not cost an answer.</summary>
internal static class QuotingModel
{
    public static async Task<int> RunAsync(string questions, string documents)
    {
        using var index = OpenIndex.Open(documents, null, new LineReport(TextWriter.Null), CancellationToken.None);
        var picked = new Remembered(KernelComposer.Extractive(new ComposerOptions()));
        await using var stub = await StubModel.StartAsync(StubModel.Saying(request => Reply(picked.Last, request)));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), TimeProvider.System);
        var (asked, labels, texts) = (BatchQuestionFile.Read(questions), LabelledQuestionFile.Read(questions), DocumentTexts.Read(documents));
        var without = await AnswersAsync(new QuestionAnswerer(index.Passages, picked), asked);
        var with = await AnswersAsync(new QuestionAnswerer(index.Passages, picked, new ModelComposer(picked, model, (1 + new ComposerOptions().Threshold) / 2, NullLogger.Instance)), asked);
        foreach (var (name, answers) in ((string, List<(AnswerRow Row, ComposedBy? By)>)[])[("without a model", without), ("with a model that quotes rightly", with)])
        {
            Console.WriteLine($"== {name}: {answers.Count(answer => answer.By == ComposedBy.Model)} answers of {answers.Count} by the model, which was asked {stub.Asked.Count} times in all");
            foreach (var line in Referee.Judge(labels, answers.Select(answer => answer.Row), texts).Lines(20)) Console.WriteLine(line);
        }

        return 0;
    }

    private static async Task<List<(AnswerRow Row, ComposedBy? By)>> AnswersAsync(QuestionAnswerer answerer, IReadOnlyList<BatchQuestion> asked)
    {
        var rows = new List<(AnswerRow, ComposedBy?)>();
        foreach (var question in asked)
        {
            var whole = question.ToQuestion(new DateOnly(2026, 11, 24));
            var answer = await answerer.AnswerAsync(whole, CancellationToken.None);
            rows.Add((AnswerRow.From(question.Id, answer, 0, Phrases.For(whole, answer).Yes), (answer as Answer.Cited)?.By));
        }

        return rows;
    }

    private static string Reply(Draft draft, StubRequest request)
    {
        if (draft.Claims is []) return Prompted.Silence;
        var bare = draft.Short is ShortAnswer.Count or ShortAnswer.Several ? null : draft.Short?.Show("yes");
        return Prompted.Reply(bare, draft.Claims.Select(claim => (claim.Text, Prompted.PassageWith(request, claim.Quotes[0].Text), claim.Quotes[0].Text)));
    }

    // What was picked for the question that the model is asked next.
    private sealed class Remembered(IAnswerComposer composer) : IAnswerComposer
    {
        public Draft Last { get; private set; } = Draft.Silent(0);

        public async Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken) => Last = await composer.ComposeAsync(question, evidence, cancellationToken);
    }
}
