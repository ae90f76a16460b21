using System.Text;
using Bot.Relations.Questions;
using Bot.Relations.Text;

namespace Bot.Relations.Spelling;

/// <summary>A word that is read as another.</summary>
/// <param name="Typed">The word as it was typed.</param>
/// <param name="As">The word that it is taken for, as it is usually written.</param>
public sealed record Respelling(string Typed, string As)
{
    /// <summary>The text with every typed word of <paramref name="respellings"/> replaced, case and accents aside. A text that was typed without capitals
    /// is given none, since a single one would say that its other words are no names.</summary>
    public static string Apply(string text, IReadOnlyList<Respelling> respellings)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        var lower = QuestionReader.IsLower(text);
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var word in words)
        {
            if (Of(text, word, respellings) is not { } read) continue;
            result.Append(text, done, word.Start - done).Append(lower ? read.As.ToLowerInvariant() : read.As);
            done = word.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Those whose typed word stands in the text.</summary>
    public static IReadOnlyList<Respelling> In(string text, IReadOnlyList<Respelling> respellings)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        return [.. words.Select(word => Of(text, word, respellings)).OfType<Respelling>().Distinct()];
    }

    private static Respelling? Of(string text, WordSpan word, IReadOnlyList<Respelling> respellings)
    {
        var folded = Letters.Fold(text.AsSpan(word.Start, word.Length));
        return respellings.FirstOrDefault(respelling => Letters.Fold(respelling.Typed) == folded);
    }
}
