using Bot.Answering;
using Bot.Relations.Spelling;

namespace Bot.Tests.Support;

/// <summary>Finds the same passages among 14 documents whatever is asked, and remembers what was.</summary>
internal sealed class FoundPassages(params Passage[] passages) : IPassageSearch
{
    public List<Question> Asked { get; } = [];

    public IReadOnlyList<Respelling> Misspelt { get; init; } = [];

    public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken)
    {
        lock (Asked) Asked.Add(question);
        return Task.FromResult(new Evidence(passages, new Dictionary<string, double>(), 14) { Misspelt = Misspelt });
    }
}
