namespace Bot.Answering.Embeddings;

/// <summary>Vectors can't be had. The message is one sentence, without a key, a text or what the endpoint said.</summary>
/// <param name="message">What is wrong, for a person who can mend it.</param>
/// <param name="isAboutTexts">Whether it may lie in these very texts, so that others, or fewer, may fare better.</param>
/// <param name="inner">What it was noticed by; null when it was noticed here.</param>
public sealed class EmbeddingException(string message, bool isAboutTexts, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it may lie in these very texts.</summary>
    public bool IsAboutTexts { get; } = isAboutTexts;

    /// <summary>Whether no reply came in time: fewer texts may fare better, once.</summary>
    public bool IsSlow { get; init; }
}
