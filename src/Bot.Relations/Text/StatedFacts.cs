using System.Globalization;
using Bot.Relations.Dates;

namespace Bot.Relations.Text;

/// <summary>The names, numbers and dates that a sentence states.</summary>
public static class StatedFacts
{
    /// <summary>Whether every date, every number and every name in <paramref name="sentence"/> stands in one of the <paramref name="grounds"/>, accents
    /// and case aside. A name is a word with a capital letter, except a function word that begins a sentence. Where a script has no capitals, as in
    /// Arabic, any word may be a name: there each must stand in the grounds, inflection aside, unless it is a function word.</summary>
    public static bool AllIn(string sentence, IEnumerable<string> grounds)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var dates = new List<DateMention>();
        foreach (var ground in grounds)
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

        return Words(sentence).All(word => Stands(sentence, word, known))
            && DateReader.Read(sentence).All(date => IsHeld(date.From, dates) && IsHeld(date.To, dates));
    }

    private static bool Stands(string sentence, WordSpan word, HashSet<string> known)
    {
        var first = sentence[word.Start];
        var noCase = HasNoCase(first);
        if (!noCase && !char.IsUpper(first) && !char.IsDigit(first)) return true;
        var folded = Letters.Fold(sentence.AsSpan(word.Start, word.Length));
        if (known.Contains(folded)) return true;
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
}
