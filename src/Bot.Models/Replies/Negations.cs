using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Models.Replies;

/// <summary>Whether a sentence denies what its quotes state, or states what they deny: names and dates are the same in both. Pure.</summary>
internal static class Negations
{
    // Of all languages at once: a sentence and its quotes need not be in the same one. Each as it is written folded.
    private static readonly HashSet<string> Words = [.. new[]
    {
        "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "cannot",
        "ne", "n", "pas", "jamais", "aucun", "aucune", "ni", "sans", "personne", "rien",
        "nunca", "jamás", "ningún", "ninguno", "ninguna", "tampoco", "sin", "nadie", "nada",
        "не", "нет", "ни", "никогда", "никто", "ничего", "без", "нельзя",
        "لم", "لا", "لن", "ليس", "ليست", "غير", "بدون", "دون", "أبدا",
    }.Select(word => Letters.Fold(word))];

    /// <summary>Whether the sentence denies something and no quote does, or every quote does and the sentence does not.</summary>
    public static bool DifferIn(string sentence, IReadOnlyList<DraftQuote> quotes) => IsIn(sentence) ? !quotes.Any(quote => IsIn(quote.Text)) : quotes.All(quote => IsIn(quote.Text));

    /// <summary>Whether a text denies anything.</summary>
    public static bool IsIn(string text)
    {
        if (text.Contains("n't", StringComparison.OrdinalIgnoreCase) || text.Contains("n’t", StringComparison.OrdinalIgnoreCase)) return true;
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        return words.Exists(word => Words.Contains(Letters.Fold(text.AsSpan(word.Start, word.Length))));
    }
}
