namespace Bot.Answering;

/// <summary>Finds the passages that may answer a question.</summary>
public interface IPassageSearch
{
    /// <summary>Returns passages of one generation, best first; no question can make it throw, an unreadable index does.</summary>
    /// <param name="question">The question; its text is data, never query syntax.</param>
    /// <param name="limit">The most passages to return; at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken);
}
