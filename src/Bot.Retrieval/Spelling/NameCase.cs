using Bot.Relations.Questions;
using Bot.Relations.Spelling;
using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;
using Bot.Relations.Text;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;

namespace Bot.Retrieval.Spelling;

/// <summary>Tells which words of a question that was typed in lower case are names: those that the documents write with a capital.</summary>
internal static class NameCase
{
    /// <summary>The share of the passages with the word in which a name has its capital; other words begin a sentence or a heading now and then.</summary>
    private const double LeastShare = 0.75;

    /// <summary>The names, as they are written; empty for a text that names others with capitals, or is in a script that has none.</summary>
    /// <param name="text">The text that was typed.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="language">Its language.</param>
    /// <param name="generation">The documents.</param>
    /// <param name="isResolved">Whether the countries may have got their capitals when the text was resolved against earlier turns.</param>
    public static IEnumerable<Respelling> Among(string text, IReadOnlyList<Term> terms, string language, Generation generation, bool isResolved = false)
    {
        if (language is "ar" || !generation.Counts.Languages.Contains(language)) yield break;
        if (isResolved ? terms.Any(term => term.Kind == TermKind.Name) : !QuestionReader.IsLower(text)) yield break;
        var names = new NameIndex(generation);
        var tables = TableWords.Of(language);
        foreach (var term in terms)
        {
            if (term.Kind != TermKind.Word || !term.Folded.All(char.IsLetter) || tables.Hold(term.Folded)) continue;
            if (Initials.MayBe(term.Surface)) yield return new Respelling(term.Surface, term.Surface.ToUpperInvariant()) { IsName = true };
            else if (term.Folded.Length >= Misspelling.ShortestWord && names.Written(term.Folded) is var (surface, passages) && passages >= LeastShare * Holding(surface, language, generation))
                yield return new Respelling(term.Surface, surface) { IsName = true };
        }
    }

    /// <summary>Whether the documents write the word with a capital nearly always.</summary>
    public static bool IsName(string word, string language, Generation generation) =>
        new NameIndex(generation).Written(Letters.Fold(word)) is var (_, passages) && passages >= LeastShare * Holding(word, language, generation);

    private static int Holding(string name, string language, Generation generation)
    {
        var most = 0;
        foreach (var word in Analyzers.Terms(language, name)) most = Math.Max(most, generation.Reader.DocFreq(new(IndexFields.Body(language), word)));
        return most;
    }
}
