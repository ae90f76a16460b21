using Bot.Answering;

namespace Bot.Retrieval.Vectors;

/// <summary>A search for one turn, whose questions share its vectors and its time.</summary>
/// <param name="search">The search.</param>
/// <param name="vectors">The vectors of the turn; null for searching by words alone.</param>
public sealed class TurnSearch(Func<Question, int, TurnVectors?, CancellationToken, Task<Evidence>> search, TurnVectors? vectors) : IPassageSearch
{
    /// <inheritdoc/>
    public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken) => search(question, limit, vectors, cancellationToken);
}
