using Bot.Composition.Candidates;
using Bot.Relations.Questions;
using Bot.Relations.Terms;

namespace Bot.Composition.Fitting;

/// <summary>What the words of one question are in the languages of the documents, looked up once for each language.</summary>
internal sealed class Translations(QuestionReading reading, IReadOnlyList<WeightedTerm> terms)
{
    /// <summary>No translation.</summary>
    public static readonly IReadOnlySet<string> Nothing = new HashSet<string>();
    private static readonly HashSet<string> Openings = ["#open", "#establish"];

    private readonly Dictionary<string, Dictionary<string, IReadOnlySet<string>>> _byLanguage = [];

    /// <summary>The keys of the term's translations into the candidate's language; empty where none are known.</summary>
    public IReadOnlySet<string> Of(string key, Candidate candidate)
    {
        var language = candidate.Passage.Document.Language;
        if (!_byLanguage.TryGetValue(language, out var known)) _byLanguage[language] = known = Load(language);
        return known.GetValueOrDefault(key, Nothing);
    }

    /// <summary>Keys of the words for one thing where an embassy or a consulate is meant: what one language calls opening it, another calls establishing it. Empty for any other question.</summary>
    public static IReadOnlySet<string> OpeningsIn(QuestionReading reading) => reading.AllTerms.Any(term => Openings.Contains(term.Key)) && IsOfMission(reading) ? Openings : Nothing;

    private static bool IsOfMission(QuestionReading reading) => reading.AllTerms.Any(term => term.Key is "#embassy" or "#consulate");

    private Dictionary<string, IReadOnlySet<string>> Load(string language)
    {
        var known = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var term in terms)
            if (Openings.Contains(term.Term.Key) && IsOfMission(reading)) known[term.Term.Key] = Openings;
            else if (term.Term.Kind is TermKind.Word or TermKind.Name && FieldWords.StemsIn(language, term.Term.Key, reading.Language) is { Count: > 0 } stems) known[term.Term.Key] = stems;
        return known;
    }
}
