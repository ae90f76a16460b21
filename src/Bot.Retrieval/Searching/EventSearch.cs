using Bot.Answering;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.Terms;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Lucene.Net.Search;

namespace Bot.Retrieval.Searching;

/// <summary>Finds every passage that tells of a visit between the parties of a question: not the best of them, all of them, as counts and lists need.</summary>
internal static class EventSearch
{
    /// <summary>More passages than these can't be read within the time of an answer.</summary>
    private const int Most = 300;

    // Offices that stand for several others.
    private static readonly HashSet<string> Broad = ["#leader", "#minister"];

    /// <summary>The passages, by document id and place; none when the question is not about a visit, or there are too many.</summary>
    public static IReadOnlyList<Passage> Find(Question question, Generation generation)
    {
        if (question.Event is not { } asked) return [];
        var query = new BooleanQuery();
        Require(query, EventKeys.OfKind(asked.Kind));
        foreach (var country in asked.Object.Countries) Require(query, EventKeys.OfObject(country));
        if (asked.Pair.Count > 0) query.Add(EitherWay(asked.Pair), Occur.MUST);
        // Whether somebody was the first is told by those who came before.
        var isOneOfAll = question.Reading is { Ask: Ask.YesNo, Order: not Order.None };
        foreach (var name in isOneOfAll ? asked.Object.Names : asked.Actor.Names.Concat(asked.Object.Names))
            RequireName(query, name, question.Reading.Language, generation.Counts.Languages);
        if (asked.Actor.Names.Count == 0 || isOneOfAll)
        {
            foreach (var country in asked.Actor.Countries) Require(query, EventKeys.OfActor(country));
            foreach (var office in asked.Actor.Offices)
                if (!Broad.Contains(office)) Require(query, EventKeys.OfActor(office));
        }

        if (query.Clauses.Count < 2) return [];
        var found = generation.Searcher.Search(query, null, Most + 1).ScoreDocs;
        return found.Length > Most ? [] : generation.PassagesOf(found);
    }

    private static BooleanQuery EitherWay(IReadOnlySet<string> pair)
    {
        var either = new BooleanQuery();
        foreach (var actor in pair)
        {
            var one = new BooleanQuery();
            Require(one, EventKeys.OfActor(actor));
            foreach (var other in pair.Where(other => other != actor)) Require(one, EventKeys.OfObject(other));
            either.Add(one, Occur.SHOULD);
        }

        return either;
    }

    private static void RequireName(BooleanQuery query, Term name, string language, IReadOnlyList<string> indexed)
    {
        if (name.IsInitials) return; // initials stand in no text
        var keys = KeyTerms.AllOfName(name).ToList();
        if (keys.Count > 0)
        {
            var any = new BooleanQuery();
            foreach (var key in keys) any.Add(new TermQuery(new Lucene.Net.Index.Term(IndexFields.Keys, key)), Occur.SHOULD);
            query.Add(any, Occur.MUST);
            return;
        }

        // A name of one consonant has no key of its own.
        var words = new BooleanQuery();
        foreach (var code in QuestionQuery.WordLanguages(language, indexed))
            foreach (var word in Analyzers.Terms(code, name.Surface)) words.Add(new TermQuery(new Lucene.Net.Index.Term(IndexFields.Body(code), word)), Occur.SHOULD);
        if (words.Clauses.Count > 0) query.Add(words, Occur.MUST);
    }

    private static void Require(BooleanQuery query, string key) => query.Add(new TermQuery(new Lucene.Net.Index.Term(IndexFields.Keys, key)), Occur.MUST);
}
