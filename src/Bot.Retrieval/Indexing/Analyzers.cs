using Bot.Relations.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Bot.Retrieval.Indexing;

/// <summary>Lucene's analyzer for each language, a plain Unicode one for any other.</summary>
internal static class Analyzers
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Dictionary<string, Lazy<Analyzer>> ByLanguage = new()
    {
        ["en"] = new(() => new EnglishAnalyzer(Version)),
        ["fr"] = new(() => new FrenchAnalyzer(Version)),
        ["es"] = new(() => new SpanishAnalyzer(Version)),
        ["ru"] = new(() => new RussianAnalyzer(Version)),
        ["ar"] = new(() => new ArabicAnalyzer(Version)),
        [Language.Unknown] = new(() => new StandardAnalyzer(Version)),
    };

    /// <summary>Every language code that has a field.</summary>
    public static IEnumerable<string> Languages => ByLanguage.Keys;

    public static Analyzer Of(string language) =>
        (ByLanguage.TryGetValue(language, out var analyzer) ? analyzer : ByLanguage[Language.Unknown]).Value;

    /// <summary>The terms that the analyzer makes of a text, in order.</summary>
    public static List<string> Terms(string language, string text)
    {
        var terms = new List<string>();
        using var stream = Of(language).GetTokenStream("text", text);
        var term = stream.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }
}
