using Bot.Answering;
using Bot.Models.Prompting;
using Bot.Models.Replies;
using Bot.Models.Rim;

namespace Bot.Models;

public sealed partial class LanguageModel
{
    private RewriteFunction? _rewrite;

    /// <summary>Asks the model what a follow-up means, and what that took; nothing in it is checked. A fault is told, not thrown.</summary>
    /// <param name="question">The follow-up with the turns before it.</param>
    /// <param name="within">The time for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<Rewriting> RewriteAsync(Question question, TimeSpan within, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        CallStart.Allowed = within;
        using var limit = new CancellationTokenSource(within + Reading, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await (_rewrite ??= new RewriteFunction(_client, Options.Rewriting)).InvokeAsync(question, both.Token).WaitAsync(both.Token);
            return new Rewriting(RewriteReply.Read(response.Text), _time.GetElapsedTime(began), null, response.Usage is { } usage ? (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0) : null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new Rewriting(null, _time.GetElapsedTime(began), Fault(exception, limit.IsCancellationRequested).Fault, null);
        }
    }
}

/// <summary>What a model made of a follow-up.</summary>
/// <param name="Text">The question that stands alone, unchecked; null when there is none.</param>
/// <param name="Took">The time that it took.</param>
/// <param name="Fault">Why there is no reply; null when there was one.</param>
/// <param name="Tokens">Read and written together; null where the provider doesn't say.</param>
internal sealed record Rewriting(string? Text, TimeSpan Took, ModelFault? Fault, long? Tokens);
