using Bot.Relations.Spelling;

namespace Bot.Answering;

/// <summary>Finds the passages that may answer a question.</summary>
public interface IPassageSearch
{
    /// <summary>Returns passages of one generation, best first; no question can make it throw, an unreadable index does.</summary>
    /// <param name="question">The question; its text is data, never query syntax.</param>
    /// <param name="limit">The most passages to return; at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken);

    /// <summary>The same for one turn, whose searches are of one generation and share what a turn may cost; for one search at a time. The caller disposes of it.</summary>
    SearchTurn ForTurn() => new(this);

    /// <summary>The same without any model, for questions that nobody asked.</summary>
    IPassageSearch ByWords => this;
}

/// <summary>The search of one turn: whatever is indexed meanwhile, all its searches find passages of one generation.</summary>
/// <param name="search">The search on that generation.</param>
/// <param name="held">What keeps the generation open; null where nothing closes it. Let go when this is disposed of.</param>
public sealed class SearchTurn(IPassageSearch search, IDisposable? held = null) : IPassageSearch, IDisposable
{
    /// <inheritdoc/>
    public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken) => search.SearchAsync(question, limit, cancellationToken);

    /// <summary>The turn is over.</summary>
    public void Dispose() => held?.Dispose();
}

/// <summary>What retrieval found for a question.</summary>
/// <param name="Passages">Passages, best first; empty when nothing matches.</param>
/// <param name="Rarity">For each key of the question's terms, how rare it is among all passages: the inverse document frequency
/// ln(1 + (N − n + 0.5) / (n + 0.5)) of BM25 (Robertson and Spärck Jones), n passages of N holding it; highest for a key that no passage holds.</param>
/// <param name="DocumentCount">How many documents were searched.</param>
public sealed record Evidence(IReadOnlyList<Passage> Passages, IReadOnlyDictionary<string, double> Rarity, int DocumentCount)
{
    /// <summary>Every passage that tells of a visit such as the question asks about, in the order of documents and places; empty when it asks about none, or about so many that they
    /// can't be read at once.</summary>
    public IReadOnlyList<Passage> Events { get; init; } = [];
    /// <summary>Words of the question that stand nowhere in the documents, each with the word that is most likely meant; empty when all are known, or nothing
    /// comes near. The passages were found with the words as typed.</summary>
    public IReadOnlyList<Respelling> Misspelt { get; init; } = [];

    /// <summary>Nothing found among <paramref name="documents"/> documents.</summary>
    public static Evidence None(int documents) => new([], new Dictionary<string, double>(), documents);
}
