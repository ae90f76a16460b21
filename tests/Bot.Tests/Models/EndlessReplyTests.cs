using Bot.Answering;
using Bot.Models;
using Bot.Models.Rim;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;

namespace Bot.Tests.Models;

/// <summary>A reply that never ends is cut, whole or in pieces, and the user has the answer out of the documents.</summary>
public sealed class EndlessReplyTests
{
    // What is under way between two ends of a connection when one of them stops to read.
    private const long UnderWay = 16 << 20;

    public static TheoryData<ModelProvider, bool> Forms => WireFormTests.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task AFastOneIsCutAtOneMegabyte(ModelProvider provider, bool streams)
    {
        var (answer, sent) = await AskAsync(provider, streams, TimeSpan.Zero, seconds: 60);

        Assert.Equal(ComposedBy.Extract, answer.By);
        Assert.InRange(sent, GuardedHandler.LongestReply, GuardedHandler.LongestReply + UnderWay);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task ASlowOneIsCutWhenTheTimeOfItsAttemptIsOver(ModelProvider provider, bool streams)
    {
        var (answer, sent) = await AskAsync(provider, streams, TimeSpan.FromMilliseconds(50), seconds: 0.5);

        Assert.Equal(ComposedBy.Extract, answer.By);
        Assert.InRange(sent, 1, GuardedHandler.LongestReply - 1);
    }

    private static async Task<(Answer.Cited Answer, long Sent)> AskAsync(ModelProvider provider, bool streams, TimeSpan pause, double seconds)
    {
        var sent = new TaskCompletionSource<long>();
        await using var stub = await StubModel.StartAsync(async (request, context) => sent.TrySetResult(await WireReply.SendEndlesslyAsync(context, request, pause)));
        using var model = new LanguageModel(ModelOf.Options(WireFormTests.At(stub, provider), provider, seconds, streams), TimeProvider.System);
        var extractive = new QuotingComposer(new ShortAnswer.Quoted("11 June 1956"));
        var answerer = new QuestionAnswerer(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), extractive, new ModelComposer(extractive, model, 0.7, new EveryLogLine()));

        var answer = await answerer.AnswerAsync(Some.Question("When was the embassy in Rabat opened?"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(50), TestContext.Current.CancellationToken);

        Assert.Single(stub.Asked);
        return (Assert.IsType<Answer.Cited>(answer), await sent.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }
}
