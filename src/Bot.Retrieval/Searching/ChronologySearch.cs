using Bot.Answering;
using Bot.Relations.Chronologies;
using Bot.Relations.Events;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Retrieval.Searching;

/// <summary>Finds every passage that may tell of an event between countries: with a word for an event, and each country in the text or above it.</summary>
internal static class ChronologySearch
{
    /// <summary>More passages than these are not read for one chronology.</summary>
    private const int Most = 5000;

    /// <summary>The passages, by document id and place.</summary>
    public static IReadOnlyList<Passage> Find(ChronologyQuery asked, Generation generation)
    {
        if (asked.Countries.Count == 0) return [];
        var query = new BooleanQuery();
        // A heading's country may be known by its publisher alone: then it stands on one side only.
        foreach (var country in asked.Countries) query.Add(Any([country, EventKeys.OfActor(country), EventKeys.OfObject(country)]), Occur.MUST);
        query.Add(Any([EventKeys.Any, .. EventKinds.Words]), Occur.MUST);
        return generation.PassagesOf(generation.Searcher.Search(query, null, Most).ScoreDocs);
    }

    private static BooleanQuery Any(IEnumerable<string> keys)
    {
        var any = new BooleanQuery();
        foreach (var key in keys) any.Add(new TermQuery(new Term(IndexFields.Keys, key)), Occur.SHOULD);
        return any;
    }
}
