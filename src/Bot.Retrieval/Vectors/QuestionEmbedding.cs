using System.Globalization;
using Bot.Answering;
using Bot.Answering.Embeddings;

namespace Bot.Retrieval.Vectors;

/// <summary>How questions come to their vectors.</summary>
/// <param name="Embedder">Gives them, and says of each failure what is wrong where that is logged.</param>
/// <param name="TurnLimit">The time for all questions of a turn together: readings are searched for one after the other.</param>
/// <param name="Time">The clock.</param>
public sealed record QuestionEmbedding(IEmbedder Embedder, TimeSpan TurnLimit, TimeProvider Time)
{
    private string? _told;

    /// <summary>Is told in one sentence, once, why the vectors of an index can't be compared with those of questions.</summary>
    public Action<string>? Unfit { get; init; }

    /// <summary>The index holds vectors of another model, or of another number of dimensions.</summary>
    internal void Tell(string reason)
    {
        if (Interlocked.Exchange(ref _told, reason) != reason) Unfit?.Invoke(reason);
    }

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

    /// <summary>The vector of a question that can be compared with those of the file; null when it can't be had in time, or not compared.</summary>
    internal async Task<float[]?> OfAsync(Question question, VectorFile stored, CancellationToken cancellationToken)
    {
        var model = _embedding.Embedder.Model;
        if (stored.Model != model)
        {
            _embedding.Tell($"the index holds vectors of the embedding model \"{stored.Model}\", and \"{model}\" is asked: run index, which embeds all passages anew, or set Embedding:Name to the former.");
            return null;
        }

        if (await OfAsync(question, cancellationToken) is not { } vector) return null;
        if (vector.Length == stored.Dimensions) return vector;
        _embedding.Tell(string.Create(CultureInfo.InvariantCulture, $"the embedding model \"{model}\" now gives vectors of {vector.Length} dimensions, and the index holds such of {stored.Dimensions}: delete the folder of the index and run index, which embeds all passages anew."));
        return null;
    }

    private async Task<float[]?> OfAsync(Question question, CancellationToken cancellationToken)
    {
        var text = question.Text[..Math.Min(question.Text.Length, Question.MaxLength)];
        if (_known.TryGetValue(text, out var known)) return known;
        var left = question.TimeOf(_left);
        if (left <= TimeSpan.Zero || string.IsNullOrWhiteSpace(text)) return null;
        var began = _embedding.Time.GetTimestamp();
        using var limit = new CancellationTokenSource(left, _embedding.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var vectors = await _embedding.Embedder.EmbedAsync([text], both.Token);
            _left -= _embedding.Time.GetElapsedTime(began);
            return _known[text] = vectors[0];
        }
        catch (Exception exception) when (exception is EmbeddingException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _left = TimeSpan.Zero;
            return null;
        }
    }
}
