using System.Globalization;
using Bot.Relations.Dates;
using Bot.Relations.Terms;

namespace Bot.Relations.Text;

/// <summary>The names, numbers and dates that a sentence states.</summary>
public static class StatedFacts
{
    /// <summary>Whether every date, every number and every name in <paramref name="sentence"/> stands in one of the <paramref name="grounds"/>, accents
    /// and case aside. A name is a word with a capital letter, except a function word that begins a sentence. Where a script has no capitals, as in
    /// Arabic, any word may be a name: there each must stand in the grounds, inflection aside, unless it is a function word.
    /// <para>Dates are compared by the day, not by their words. So are countries where the grounds are of another language: "le Maroc" stands where "Morocco" does, but not where only
    /// "Rabat" does; and where a script has no capitals, the words of the field too. An adjective that names a country is a name, however it is written.</para></summary>
    public static bool AllIn(string sentence, IEnumerable<string> grounds)
    {
        List<string> texts = [.. grounds];
        var known = new HashSet<string>(StringComparer.Ordinal);
        var dates = new List<DateMention>();
        foreach (var ground in texts)
        {
            foreach (var word in Words(ground))
            {
                var folded = Letters.Fold(ground.AsSpan(word.Start, word.Length));
                known.Add(folded);
                if (HasNoCase(ground[word.Start])) known.Add(WordStem.Of(folded, "ar"));
            }

            // Read as a claim shows it: spaces and marks of Markdown must not part a day from its month.
            dates.AddRange(DateReader.Read(Spaces.Collapse(ground.Replace("**", "", StringComparison.Ordinal))));
        }

        var stated = DateReader.Read(sentence);
        if (!stated.All(date => IsHeld(date.From, dates) && IsHeld(date.To, dates))) return false;
        // Most sentences are of their quotes' own words, and are not read any further.
        var other = Words(sentence).Where(word => !known.Contains(Letters.Fold(sentence.AsSpan(word.Start, word.Length))) && !stated.Exists(date => date.Start <= word.Start && word.End <= date.End)).ToList();
        if (other is []) return true;
        var named = new NamedAlike(sentence, texts);
        return other.TrueForAll(word => Stands(sentence, word, known, named));
    }

    private static bool Stands(string sentence, WordSpan word, HashSet<string> known, NamedAlike named)
    {
        var first = sentence[word.Start];
        var noCase = HasNoCase(first);
        if (!noCase && !char.IsUpper(first) && !char.IsDigit(first)) return !named.IsOfAnotherCountry(word);
        if (named.IsTranslated(word, noCase)) return true;
        var folded = Letters.Fold(sentence.AsSpan(word.Start, word.Length));
        if (noCase) return known.Contains(WordStem.Of(folded, "ar")) || FunctionWords.Of("ar").Contains(folded);
        return BeginsASentence(sentence, word.Start) && Language.All.Any(language => FunctionWords.Of(language).Contains(folded));
    }

    // June 1956 is held by 5 June 1956, not the other way round.
    private static bool IsHeld(PartialDate date, List<DateMention> dates) => dates.Any(known => IsHeld(date, known.From) || IsHeld(date, known.To));

    private static bool IsHeld(PartialDate date, PartialDate known) =>
        date.Year == known.Year && (date.Month == 0 || date.Month == known.Month) && (date.Day == 0 || date.Day == known.Day);

    private static bool HasNoCase(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    private static bool BeginsASentence(string text, int at)
    {
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '"' or '“' or '«' or '(' or '\'' or '‘')) at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?' or '…';
    }

    private static List<WordSpan> Words(string text)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        return spans;
    }

    // What a sentence and its grounds name under the same key.
    private sealed class NamedAlike
    {
        private readonly List<Term> _said;
        private readonly HashSet<string> _foreign = [], _countries = [];

        public NamedAlike(string sentence, List<string> grounds)
        {
            var language = Language.Guess(sentence);
            _said = Named(sentence, language);
            foreach (var ground in grounds)
            {
                var own = Language.Guess(ground);
                var named = Named(ground, own);
                _countries.UnionWith(named.Select(term => term.Key));
                // A capital is a name of its own, and "POTUS" does not say "United States".
                if (own != language) _foreign.UnionWith(named.Where(term => !term.IsSeat && term.End > term.Start).Select(term => term.Key));
            }
        }

        public bool IsTranslated(WordSpan word, bool withConcepts)
        {
            var around = _said.FindAll(term => term.Start <= word.Start && (word.End <= term.End || (term.Start == term.End && term.Start == word.Start)));
            return around.Count > 0 && around.TrueForAll(term => !term.IsSeat && (withConcepts || term.Kind == TermKind.Country) && _foreign.Contains(term.Key));
        }

        public bool IsOfAnotherCountry(WordSpan word) =>
            _said.Exists(term => term.Kind == TermKind.Country && term.Start <= word.Start && word.End <= term.End && !_countries.Contains(term.Key));

        private static List<Term> Named(string text, string language) => TermReader.Of(language).Read(text).FindAll(term => term.Kind is TermKind.Country or TermKind.Concept);
    }
}
