using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Roles;

/// <summary>Who sends an embassy, a consulate or an ambassador, and where to: in "Mexico is accredited to Senegal from its embassy in Rabat" Mexico sends, and Senegal and Morocco are where to.</summary>
public static class MissionRoles
{
    // "The U.S. embassy", "Mexico's embassy": what stands so close before it says whose it is.
    private const int Adjacent = 3;

    private static readonly HashSet<string> Missions = ["#ambassador", "#embassy", "#consulate"];

    private static readonly HashSet<string> Receiving = new(StringComparer.Ordinal)
    {
        "to", "in", "at", "for", "near", "au", "aux", "en", "dans", "pour", "aupres", "ante", "para", "в", "во", "на", "при", "الى", "في", "لدى",
    };

    private static readonly HashSet<string> Sending = new(StringComparer.Ordinal) { "of", "de", "du", "des", "d", "del" };

    /// <summary>The first mission that the terms name; null when they name none.</summary>
    public static string? First(IReadOnlyList<Term> terms)
    {
        foreach (var term in terms)
            if (Missions.Contains(term.Key)) return term.Key;
        return null;
    }

    /// <summary>For each time that the mission is named: the senders as actors and the receivers as objects, out of its clause alone. Empty when it is not named.</summary>
    /// <param name="mission">Its key, as <see cref="First"/> gives it.</param>
    /// <param name="text">The text that the terms' offsets count in.</param>
    /// <param name="terms">Its terms, in order.</param>
    public static IEnumerable<EventRoles> Of(string mission, string text, IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Key != mission) continue;
            int first = i, last = i;
            while (first > 0 && !PartsClauses(text[terms[first - 1].End..terms[first].Start])) first--;
            while (last + 1 < terms.Count && !PartsClauses(text[terms[last].End..terms[last + 1].Start])) last++;
            yield return OfClause(text, [.. terms.Skip(first).Take(last - first + 1)], i - first);
        }
    }

    private static bool PartsClauses(string gap) => gap.Contains(',') || gap.Contains(';') || gap.Contains(" and ", StringComparison.Ordinal) || gap.Contains(" et ", StringComparison.Ordinal) || gap.Contains(" и ", StringComparison.Ordinal);

    private static EventRoles OfClause(string text, List<Term> terms, int at)
    {
        List<Term> senders = [], receivers = [];
        var sends = true;
        for (var i = 0; i < terms.Count; i++)
        {
            if (i <= at + 1) sends = true; // each stands for itself before the mission; behind it a preposition leads to all that follow
            foreach (var word in Before(text, terms, i))
            {
                if (Receiving.Contains(word) || (word == "a" && i > at)) sends = false; // "l'ambassade à Lima"; before the mission it is the English article
                else if (i == at + 1 && Sending.Contains(word)) sends = true;
            }

            // "The Saigon embassy" stands in Saigon; "Moscow's embassy" is Russia's.
            // "Embassy Libreville" stands there too.
            var stands = terms[i].IsSeat && (i < at ? text[terms[i].End..terms[i + 1].Start] : i == at + 1 ? text[terms[at].End..terms[i].Start] : "-").Trim().Length == 0;
            if (i != at && terms[i].Kind == TermKind.Country) (sends && !stands ? senders : receivers).Add(terms[i]);
        }

        var close = senders.FindAll(term => term.Start < terms[at].Start && terms[at].Start - term.End <= Adjacent);
        return new EventRoles(close.Count > 0 ? close : [.. senders.Take(1)], receivers);
    }

    private static List<string> Before(string text, List<Term> terms, int i)
    {
        var gap = text[(i == 0 ? 0 : terms[i - 1].End)..terms[i].Start];
        if (i == 0) gap = gap[(gap.LastIndexOfAny([',', ';']) + 1)..]; // what stands before the clause leads to nothing in it
        return WordReader.Folded(gap, out _);
    }
}
