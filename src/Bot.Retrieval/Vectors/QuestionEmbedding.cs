using Bot.Answering.Embeddings;

namespace Bot.Retrieval.Vectors;

/// <summary>How questions come to their vectors.</summary>
/// <param name="Embedder">Gives them, and says of each failure what is wrong where that is logged.</param>
/// <param name="TurnLimit">The time for all questions of a turn together: readings are searched for one after the other.</param>
/// <param name="Time">The clock.</param>
public sealed record QuestionEmbedding(IEmbedder Embedder, TimeSpan TurnLimit, TimeProvider Time)
{
    /// <summary>The vectors of one turn.</summary>
    public TurnVectors Turn() => new(this);
}

/// <summary>The vectors of one turn's questions: each is asked for once, all of them within the turn's time, and after a failure none. For one thread at a time.</summary>
public sealed class TurnVectors
{
    private readonly Dictionary<string, float[]> _known = new(StringComparer.Ordinal);
    private readonly QuestionEmbedding _embedding;
    private TimeSpan _left;

    internal TurnVectors(QuestionEmbedding embedding) => (_embedding, _left) = (embedding, embedding.TurnLimit);

    /// <summary>Whose vectors they are.</summary>
    internal string Model => _embedding.Embedder.Model;

    /// <summary>The vector of a question; null when it can't be had in time.</summary>
    internal async Task<float[]?> OfAsync(string question, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(question, out var known)) return known;
        if (_left <= TimeSpan.Zero || string.IsNullOrWhiteSpace(question)) return null;
        var began = _embedding.Time.GetTimestamp();
        using var limit = new CancellationTokenSource(_left, _embedding.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var vectors = await _embedding.Embedder.EmbedAsync([question], both.Token);
            _left -= _embedding.Time.GetElapsedTime(began);
            return _known[question] = vectors[0];
        }
        catch (Exception exception) when (exception is EmbeddingException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _left = TimeSpan.Zero;
            return null;
        }
    }
}
