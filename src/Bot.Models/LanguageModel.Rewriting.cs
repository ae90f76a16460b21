using Bot.Answering;
using Bot.Models.Prompting;
using Bot.Models.Replies;

namespace Bot.Models;

public sealed partial class LanguageModel
{
    private RewriteFunction? _rewrite;

    /// <summary>Asks the model what a follow-up means, and what that took; nothing in it is checked. A fault is told, not thrown.</summary>
    /// <param name="question">The follow-up with the turns before it.</param>
    /// <param name="within">The time for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<(string? Text, TimeSpan Took, ModelFault? Fault)> RewriteAsync(Question question, TimeSpan within, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        using var limit = new CancellationTokenSource(within, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await (_rewrite ??= new RewriteFunction(_client)).InvokeAsync(question, both.Token).WaitAsync(both.Token);
            return (RewriteReply.Read(response.Text), _time.GetElapsedTime(began), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, _time.GetElapsedTime(began), Fault(exception, limit.IsCancellationRequested).Fault);
        }
    }
}
