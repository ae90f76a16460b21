namespace Bot.Answering.Embeddings;

/// <summary>Turns texts into vectors that lie near each other where the texts mean nearly the same. Safe to use from many threads at once.</summary>
public interface IEmbedder
{
    /// <summary>What tells its vectors from others: vectors of different models can't be compared. Also shown to people.</summary>
    string Model { get; }

    /// <summary>One vector of length 1 for each text, in their order, all of the same dimensions.</summary>
    /// <param name="texts">The texts; untrusted, and at least one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EmbeddingException">They can't be had. Nothing else is thrown, unless <paramref name="cancellationToken"/> ends it.</exception>
    Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
