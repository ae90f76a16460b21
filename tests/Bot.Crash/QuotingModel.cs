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

/// <summary>Asks a labelled set without a model and with one that answers as the label does and quotes the words which it names, where they stand in its prompt, and says else that the sources are silent: what such a model
/// knows must reach the user, and must not cost an answer that is found without it.</summary>
internal static class QuotingModel
{
    private const string Right = "correct % of answerable", Refused = "refused % of unanswerable";

    // A run in which hardly an answer is the model's shows nothing of it.
    private const double LeastShare = 0.3;

    public static async Task<int> RunAsync(string questions, string documents)
    {
        using var index = OpenIndex.Open(documents, null, new LineReport(TextWriter.Null), CancellationToken.None);
        var (asked, labels, texts) = (BatchQuestionFile.Read(questions), LabelledQuestionFile.Read(questions), DocumentTexts.Read(documents));
        var byId = labels.ToDictionary(label => label.Id);
        LabelledQuestion? known = null;
        await using var stub = await StubModel.StartAsync(StubModel.Saying(request => Reply(known, request)));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), TimeProvider.System);
        var extractive = KernelComposer.Extractive(new ComposerOptions());
        var without = await AnswersAsync(new QuestionAnswerer(index.Passages, extractive), asked, _ => { });
        var with = await AnswersAsync(
            new QuestionAnswerer(index.Passages, extractive, new ModelComposer(extractive, model, (1 + new ComposerOptions().Threshold) / 2, NullLogger.Instance)), asked, id => known = byId[id]);
        var (bare, better) = (Referee.Judge(labels, without.Select(answer => answer.Row), texts), Referee.Judge(labels, with.Select(answer => answer.Row), texts));
        foreach (var (name, report) in ((string, RefereeReport)[])[("without a model", bare), ("with a model that quotes rightly", better)])
        {
            Console.WriteLine($"== {name}");
            foreach (var line in report.Lines(20)) Console.WriteLine(line);
        }

        var own = with.Count(answer => answer.By == ComposedBy.Model);
        Console.WriteLine($"{own} of {with.Count} answers by the model, which was asked {stub.Asked.Count} times");
        return Of(better, Right) >= Of(bare, Right) && Of(better, Refused) >= Of(bare, Refused) && own >= LeastShare * labels.Count(label => label.Evidence.Count > 0) ? 0 : 1;
    }

    private static double Of(RefereeReport report, string figure) => double.Parse(report.Figures.First(one => one.Name == figure).Value.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<(AnswerRow Row, ComposedBy? By)>> AnswersAsync(QuestionAnswerer answerer, IReadOnlyList<BatchQuestion> asked, Action<string> next)
    {
        var rows = new List<(AnswerRow, ComposedBy?)>();
        foreach (var question in asked)
        {
            next(question.Id);
            var whole = question.ToQuestion(new DateOnly(2026, 11, 24));
            var answer = await answerer.AnswerAsync(whole, CancellationToken.None);
            rows.Add((AnswerRow.From(question.Id, answer, 0, Phrases.For(whole, answer).Yes), (answer as Answer.Cited)?.By));
        }

        return rows;
    }

    private static string Reply(LabelledQuestion? known, StubRequest request)
    {
        if (known is null) return Prompted.Silence;
        var quotes = known.Evidence.Select(one => (one.Quote, Passage: Prompted.PassageWith(request, one.Quote))).Where(one => one.Passage > 0).ToList();
        return quotes is [] ? Prompted.Silence : Prompted.Reply(known.Answers is [var answer, ..] ? answer : null, quotes.Select(one => (one.Quote, one.Passage, one.Quote)));
    }
}
