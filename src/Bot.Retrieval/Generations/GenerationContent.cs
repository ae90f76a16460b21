using Bot.Answering;
using Bot.Retrieval.Catalogues;
using Bot.Retrieval.Vectors;

namespace Bot.Retrieval.Generations;

/// <summary>What the next generation is to hold.</summary>
/// <param name="Fingerprint">The fingerprint of the corpus before it was read.</param>
/// <param name="Documents">The documents to read and add, each read by a call from any thread; null where one was left out after all.</param>
public sealed record GenerationContent(string Fingerprint, IEnumerable<Func<Document?>> Documents)
{
    /// <summary>An open generation whose documents are carried over as they are, those of <see cref="Kept"/> files; null for a build from nothing.</summary>
    public Generation? Base { get; init; }

    /// <summary><see cref="IndexFolder.Last"/> before the corpus was looked at, empty where there was none: when another process has built since, what it
    /// indexed could be lost. Null where that does not matter.</summary>
    public string? After { get; init; }

    /// <summary>The ids of the files whose documents are carried over.</summary>
    public IReadOnlySet<string> Kept { get; init; } = new HashSet<string>();

    /// <summary>What is remembered of the corpus's files. Asked once, when all documents were read.</summary>
    public Func<IReadOnlyList<IndexedFile>> Files { get; init; } = () => [];

    /// <summary>How its passages come to their vectors; null where no model is configured: then those that there are stay with their passages.</summary>
    public PassageEmbedding? Embedding { get; init; }

    /// <summary>Documents alone, for an index without files behind it.</summary>
    public static GenerationContent Of(string fingerprint, IEnumerable<Document> documents) =>
        new(fingerprint, documents.Select(document => (Func<Document?>)(() => document)));
}
