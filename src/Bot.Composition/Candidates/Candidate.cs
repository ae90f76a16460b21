using System.Runtime.CompilerServices;
using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Roles;
using Bot.Relations.Spelling;
using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;

namespace Bot.Composition.Candidates;

/// <summary>A sentence or row that may answer the question, read.</summary>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Rank">The passage's place in the ranking; 0 is best.</param>
/// <param name="Start">Offset of its first character in the document's text.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Terms">Its terms; offsets count from <paramref name="Start"/>.</param>
/// <param name="Dates">Its dates; offsets count from <paramref name="Start"/>.</param>
/// <param name="Surroundings">What its passage and headings say.</param>
/// <param name="Lead">Keys of the first cell of the long row that it stands in; else empty.</param>
/// <param name="Previous">The sentence before it in the same passage; null for the first and for rows.</param>
internal sealed record Candidate(
    Passage Passage, int Rank, int Start, int End, List<Term> Terms, List<DateMention> Dates, Surroundings Surroundings, HashSet<string> Lead, Candidate? Previous)
{
    /// <summary>Whether it is a whole row of a table or list.</summary>
    public bool IsRow => Passage.Kind == PassageKind.Row && Start == Passage.Start && End == Passage.End;

    /// <summary>The keys of its terms, of the wider offices that theirs are, and of what lists mean by them.</summary>
    public HashSet<string> Keys { get; } = [.. Terms.Select(term => term.Key), .. Terms.Select(term => Offices.Wider(term.Key)).OfType<string>(), .. Received(Passage, Terms)];

    // Lists of visits say "met with" of whoever received the visitor.
    private static IEnumerable<string> Received(Passage passage, List<Term> terms) => passage.Kind == PassageKind.Row && terms.Exists(term => term.Key == "#meet") ? [RelationEvent.Reception] : [];

    // The consonants of its names, with which spellings of other languages meet.
    private HashSet<string> Skeletons => field ??= [.. Terms.Where(term => term.MayBeName).SelectMany(NameSkeleton.All).Where(skeleton => skeleton.Length > 2)];

    /// <summary>Whether one of its names may be the folded name of that skeleton, spelt otherwise or in another script.</summary>
    public bool Spells(string skeleton, string folded) =>
        Skeletons.Contains(skeleton) && Terms.Exists(term => term.MayBeName && NameSkeleton.Of(term) == skeleton && Misspelling.MayBeOneName(folded, term.Folded));

    /// <summary>Whether one of its names may be the name, which stands in a text of another language.</summary>
    public bool SpellsForeign(Term name)
    {
        var telling = false;
        foreach (var skeleton in NameSkeleton.All(name))
        {
            if (Skeletons.Contains(skeleton)) return Terms.Exists(term => term.MayBeName && NameSkeleton.AreOne(name, term));
            telling |= skeleton.Length > 2;
        }

        return !telling && Terms.Exists(term => term.MayBeName && NameSkeleton.AreOne(name, term));
    }

    /// <summary>Where its clauses begin, but for the first; offsets count in <see cref="Text"/>.</summary>
    public IReadOnlyList<int> Clauses => field ??= Bot.Relations.Text.Clauses.BeginningsIn(Text);

    /// <summary>Who visits or recognizes whom in the sentence; null when it does not tell. For whole rows the headings tell more.</summary>
    public EventRoles? Roles => (_roles ??= new(EventRoles.Of(Text, Terms, Passage.Document.Language))).Value;

    // In a box, as null is an answer too.
    private StrongBox<EventRoles?>? _roles;

    /// <summary>Whether what it tells of took place, by the words around those for the event; so it is taken to where it has no such words.</summary>
    /// <param name="kind">The event's key.</param>
    public EventStatus StatusOf(string kind)
    {
        // "Was to visit Norway, but the trip was cancelled": the word that tells most.
        var status = EventStatus.Happened;
        foreach (var term in Terms)
            if (term.Key == kind && EventStatusReader.Of(Text, term, Passage.Document.Language) is var own && own > status) status = own;
        return status;
    }

    /// <summary>The sentence's characters.</summary>
    public string Text => field ??= Passage.Document.Text[Start..End];
}
