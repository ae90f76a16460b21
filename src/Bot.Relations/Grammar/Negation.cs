using Bot.Relations.Text;

namespace Bot.Relations.Grammar;

/// <summary>Whether a sentence denies something, told by the words that deny in its language. Pure.</summary>
public static class Negation
{
    // French denies with "ne" before the verb: "pas", "rien" and "personne" alone are a step, a trifle and a person.
    private static readonly Dictionary<string, HashSet<string>> Words = new(StringComparer.Ordinal)
    {
        ["en"] = Folded("not no never neither nor none nobody nothing without cannot"),
        ["fr"] = Folded("ne non ni sans aucun aucune jamais"),
        ["es"] = Folded("no nunca jamás ningún ninguno ninguna tampoco sin nadie nada"),
        ["ru"] = Folded("не нет ни никогда никто ничего без нельзя"),
        ["ar"] = Folded("لم لا لن ليس ليست غير بدون دون أبدا"),
    };

    /// <summary>Whether the text holds a word that denies. "No. 242" is a number, and the N of "N. Korea" a letter.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="language">Its language; where it is none of the five, the words of all count.</param>
    public static bool IsIn(string text, string language)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        foreach (var span in spans)
        {
            var next = span.End < text.Length ? text[span.End] : ' ';
            // "Didn't" and "n'a" are cut at their apostrophes.
            var elided = span.Length == 1 && language != "en" && language != "es";
            if (IsApostrophe(next) && text[span.End - 1] is 'n' or 'N' && (elided || IsShortNot(text, span.End + 1))) return true;
            if (span.Length > 1 && !IsNumero(text, span) && Denies(Letters.Fold(text.AsSpan(span.Start, span.Length)), language)) return true;
        }

        return false;
    }

    private static bool Denies(string folded, string language) => Words.TryGetValue(language, out var words) ? words.Contains(folded) : Words.Values.Any(some => some.Contains(folded));

    private static bool IsShortNot(string text, int at) => at < text.Length && text[at] is 't' or 'T' && (at + 1 == text.Length || !Letters.IsWordCharacter(text[at + 1]));

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsNumero(string text, WordSpan word)
    {
        if (!text.AsSpan(word.Start, word.Length).Equals("no", StringComparison.OrdinalIgnoreCase)) return false;
        var i = word.End;
        while (i < text.Length && text[i] is '.' or ' ' or '\u00A0') i++;
        return i < text.Length && char.IsAsciiDigit(text[i]);
    }

    private static HashSet<string> Folded(string words) => [.. words.Split(' ').Select(word => Letters.Fold(word))];
}
