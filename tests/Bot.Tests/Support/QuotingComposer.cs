using Bot.Answering;

namespace Bot.Tests.Support;

/// <summary>Makes each passage a claim that quotes the whole of it.</summary>
internal sealed class QuotingComposer(ShortAnswer? bare) : IAnswerComposer
{
    public Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken) =>
        Task.FromResult(Quote(bare, evidence.Passages));

    public static Draft Quote(ShortAnswer? bare, IEnumerable<Passage> passages) => new(
        bare,
        [.. passages.Select(passage => new DraftClaim(passage.Text.ToString(), [new DraftQuote(passage, passage.Start, passage.Text.ToString())]))],
        1);
}
