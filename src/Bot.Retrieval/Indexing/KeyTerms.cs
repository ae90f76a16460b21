using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;

namespace Bot.Retrieval.Indexing;

/// <summary>The language-neutral keys of a text: what lets a question in one language find a passage in another.</summary>
internal static class KeyTerms
{
    /// <summary>What a country's key begins with; its code follows.</summary>
    public const string CountryMark = "=";

    /// <summary>No name has more consonants. Lucene takes terms of up to 32 kB, and a file may hold a word of any length.</summary>
    private const int MostConsonants = 40;

    /// <summary>The key under which a name's consonants are indexed; null when the name has too few to tell, or too many to be one.</summary>
    public static string? OfName(Term name)
    {
        var skeleton = NameSkeleton.Of(name);
        return skeleton.Length is > 0 and <= MostConsonants ? "~" + skeleton : null;
    }

    /// <summary>All keys that a name may be found under: see <see cref="NameSkeleton.All"/>.</summary>
    public static IEnumerable<string> AllOfName(Term name) => NameSkeleton.All(name).Where(skeleton => skeleton.Length is > 0 and <= MostConsonants).Select(skeleton => "~" + skeleton);

    /// <summary>Adds the keys of the terms to <paramref name="keys"/>.</summary>
    public static void Add(List<Term> terms, HashSet<string> keys)
    {
        foreach (var term in terms)
        {
            if (term.Kind is TermKind.Country or TermKind.Concept) keys.Add(term.Key);
            else if (term.MayBeName) keys.UnionWith(AllOfName(term));
        }
    }
}
