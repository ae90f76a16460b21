using Bot.Answering;
using Bot.Relations.Questions;
using Bot.Relations.Spelling;
using Bot.Relations.Terms;
using Bot.Relations.Text;
using Bot.Retrieval.Generations;

namespace Bot.Retrieval.Spelling;

/// <summary>Tells which words of a question are misspelt, and what is meant: a word of the tables, or a name that stands in the documents.</summary>
internal static class MisspeltWords
{
    /// <summary>A question with more words that nobody knows is in another language, or nonsense.</summary>
    private const int MostUnseen = 6;

    /// <summary>Shorter words are one slip from too many others: from a country when a small letter speaks against a name or no text of the language
    /// is there to know the word by, from a name of the documents always.</summary>
    private const int SureCountry = 6, SureName = 5, SureWord = 6;

    /// <summary>What is meant by each word that may be misspelt: the nearest; of equals, a word of the tables, then the name in most documents.</summary>
    /// <param name="unseen">Words of the question that stand in no passage.</param>
    /// <param name="question">The question.</param>
    /// <param name="generation">The documents.</param>
    public static IReadOnlyList<Respelling> Among(List<Term> unseen, Question question, Generation generation)
    {
        if (unseen.Count is 0 or > MostUnseen) return [];
        var language = question.Reading.Language;
        var tables = TableWords.Of(language);
        var names = new NameIndex(generation);
        var known = generation.Counts.Languages.Contains(language);
        var lower = QuestionReader.IsLower(question.Text) && language != "ar";
        var misspelt = new List<Respelling>();
        foreach (var term in unseen)
        {
            if (!term.Folded.All(char.IsLetter) || tables.Hold(term.Folded) || names.Holds(term.Folded)) continue;
            var word = new Typed(term, language, known, term.Kind == TermKind.Name || lower, term.Start == 0 || lower, Letters.IsArabic(term.Folded[0]));
            var named = FromNames(word, names).ToList();
            var meant = FromTables(word, tables).Concat(named).Concat(FromWords(word, generation))
                .OrderBy(candidate => candidate.Distance).ThenByDescending(candidate => candidate.Weight).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
                .Select(candidate => candidate.Word).FirstOrDefault();
            if (meant is null) continue;
            var name = named.Find(name => Letters.Fold(name.Word) == Letters.Fold(meant)).Word;
            misspelt.Add(new Respelling(term.Surface, name ?? meant) { IsName = name is not null && NameCase.IsName(name, language, generation) });
        }

        return misspelt;
    }

    private static IEnumerable<(string Word, int Distance, int Weight)> FromTables(Typed typed, TableWords tables) =>
        from word in tables.Near(typed.Term.Folded)
        where word.Sort switch
        {
            WordSort.CountryName when typed.Caseless => typed.Term.Folded.Length >= SureCountry && IsSameName(typed, word.Word, word.Distance),
            WordSort.CountryName => (typed.Known && typed.MayBeName) || (typed.Term.Folded.Length >= SureCountry && (typed.Known || typed.MayBeName)),
            WordSort.CountryForm => typed.Known && typed.MayBeName,
            WordSort.Notion => typed.Known && !typed.Caseless,
            _ => typed.Known && (typed.OpensSentence || typed.Term.Kind != TermKind.Name) && !typed.Caseless,
        }
        select (word.Word, word.Distance, int.MaxValue);

    private static IEnumerable<(string Word, int Distance, int Weight)> FromNames(Typed typed, NameIndex names)
    {
        if (!typed.Known || !(typed.MayBeName || typed.Caseless) || typed.Term.Folded.Length < SureName) return [];
        return names.Near(typed.Term.Folded).Where(name =>
            (!typed.Caseless || IsSameName(typed, name.Word, name.Distance)) && !Misspelling.AreForms(typed.Term.Folded, Letters.Fold(name.Word), typed.Language));
    }

    private static IEnumerable<(string Word, int Distance, int Weight)> FromWords(Typed typed, Generation generation) =>
        !typed.Known || typed.Caseless || typed.Term.Kind != TermKind.Word || typed.Term.Folded.Length < SureWord ? [] : new WordIndex(generation, typed.Language).Near(typed.Term.Folded);

    // Where a script has no capitals to tell a name from the many forms of other words, only a vowel more or less is safe, or a letter doubled; not at the
    // beginning, where Arabic joins particles to a word.
    private static bool IsSameName(Typed typed, string word, int distance)
    {
        var (one, other) = (typed.Term.Folded, Letters.Fold(word));
        return distance <= EditDistance.Slip && one.AsSpan(0, 2).SequenceEqual(other.AsSpan(0, 2)) && Misspelling.SoundsAlike(one, other);
    }

    /// <summary>A word as it was typed.</summary>
    /// <param name="Term">Its term.</param>
    /// <param name="Language">The question's language.</param>
    /// <param name="Known">Whether the documents hold text of that language, by which ordinary words are known.</param>
    /// <param name="MayBeName">Whether its letter does not speak against a name.</param>
    /// <param name="OpensSentence">Whether a capital would say nothing.</param>
    /// <param name="Caseless">Whether its script has no capitals.</param>
    private sealed record Typed(Term Term, string Language, bool Known, bool MayBeName, bool OpensSentence, bool Caseless);
}
