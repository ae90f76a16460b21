using Bot.Answering;

namespace Bot.Host.Web;

/// <summary>The citations of an answer, numbered from 1 in the order in which the claims first rest on them. A quote that several claims
/// rest on has one number.</summary>
internal sealed class NumberedSources
{
    private readonly List<Citation> _citations = [];
    private readonly Dictionary<(string Document, int Start, int End), int> _numbers = [];

    public NumberedSources(IEnumerable<Claim> claims)
    {
        foreach (var citation in claims.SelectMany(claim => claim.Citations))
            if (_numbers.TryAdd(Key(citation), _citations.Count + 1)) _citations.Add(citation);
    }

    /// <summary>The citations; the number of each is its index plus 1.</summary>
    public IReadOnlyList<Citation> Citations => _citations;

    /// <summary>The numbers of what a claim rests on, each once.</summary>
    public IEnumerable<int> Of(Claim claim) => claim.Citations.Select(citation => _numbers[Key(citation)]).Distinct();

    private static (string Document, int Start, int End) Key(Citation citation) => (citation.Document.Id, citation.Start, citation.End);
}
