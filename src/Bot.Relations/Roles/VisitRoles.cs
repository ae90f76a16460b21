using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Roles;

/// <summary>Who goes where in a sentence, heading or question about a visit. A party is read from where it stands to the word for the visit and from the
/// preposition before it; a party whose part is not clear is in neither list.</summary>
/// <param name="Visitors">Terms on the side of the one who travels.</param>
/// <param name="Hosts">Terms on the side of the one who is travelled to.</param>
public sealed record VisitRoles(IReadOnlyList<Term> Visitors, IReadOnlyList<Term> Hosts)
{
    private const string Visit = "#visit";

    private static readonly HashSet<string> Offices =
        ["#president", "#vice_president", "#king", "#prime_minister", "#foreign_minister", "#secretary_of_state", "#minister", "#ambassador", "#leader"];

    private static readonly HashSet<string> ToHost = new(StringComparer.Ordinal)
    {
        "to", "in", "at", "abroad", "a", "au", "aux", "en", "dans", "chez", "al", "в", "во", "на", "к", "الى", "في",
    };

    private static readonly HashSet<string> ToVisitor = new(StringComparer.Ordinal)
    {
        "by", "of", "from", "for", "de", "du", "des", "par", "d", "del", "por", "من", "со", "из",
    };

    private static readonly HashSet<string> Aside = new(StringComparer.Ordinal) { "with", "during", "after", "before", "avec", "con", "с", "مع", "and met" };

    // Languages in which the one who acts commonly stands behind the verb.
    private static readonly HashSet<string> VerbFirst = ["ar", "es"];

    /// <summary>Whether the term names an office: king, president, minister.</summary>
    public static bool IsOffice(Term term) => Offices.Contains(term.Key);

    /// <summary>Reads the roles; null when the terms hold no word for a visit.</summary>
    /// <param name="text">The text that the terms' offsets count in.</param>
    /// <param name="terms">Its terms, in order.</param>
    /// <param name="language">Its language.</param>
    public static VisitRoles? Of(string text, IReadOnlyList<Term> terms, string language)
    {
        var visit = -1;
        for (var i = 0; i < terms.Count && visit < 0; i++)
            if (terms[i].Key == Visit) visit = i;
        if (visit < 0) return null;
        var passive = Between(text, terms[visit].End, visit + 1 < terms.Count ? terms[visit + 1].Start : text.Length).Contains("by");
        List<Term> visitors = [], hosts = [];
        var part = passive ? Part.Host : Part.Visitor;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (i == visit)
            {
                part = VerbFirst.Contains(language) ? Part.Open : Part.Host;
                continue;
            }

            var from = i == 0 ? 0 : terms[i - 1].End;
            if (i > visit && VerbFirst.Contains(language)) part = Part.Open; // there a preposition speaks for one party only
            part = After(Between(text, from, term.Start), text.AsSpan(from, term.Start - from), part, i > visit);
            var party = term.Kind is TermKind.Country or TermKind.Name || IsOffice(term);
            if (!party || part == Part.Neither) continue;
            var side = part == Part.Open ? (term.Kind == TermKind.Country ? Part.Host : Part.Visitor) : part;
            (side == Part.Visitor ? visitors : hosts).Add(term);
        }

        return new VisitRoles(visitors, hosts);
    }

    private enum Part
    {
        Visitor,
        Host,
        Open,
        Neither,
    }

    private static Part After(List<string> between, ReadOnlySpan<char> gap, Part part, bool behindVisit)
    {
        if (gap.ContainsAny(",;")) part = behindVisit ? Part.Neither : part; // a new clause: nobody's part is clear
        if (behindVisit && gap.Contains(':')) part = Part.Host; // "Travels Abroad of the President: Morocco"
        foreach (var word in between)
        {
            if (ToHost.Contains(word)) part = behindVisit ? Part.Host : Part.Neither;
            else if (ToVisitor.Contains(word)) part = Part.Visitor;
            else if (Aside.Contains(word)) part = Part.Neither;
        }

        return part;
    }

    private static List<string> Between(string text, int from, int to)
    {
        var spans = new List<WordSpan>();
        var gap = text.AsSpan(from, Math.Max(0, to - from));
        WordReader.Read(gap, spans);
        var words = new List<string>(spans.Count);
        foreach (var span in spans) words.Add(Letters.Fold(gap.Slice(span.Start, span.Length)));
        return words;
    }
}
