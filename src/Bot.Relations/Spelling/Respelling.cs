using System.Text;
using Bot.Relations.Questions;
using Bot.Relations.Text;

namespace Bot.Relations.Spelling;

/// <summary>A word that is read as another, or as a name that was typed without its capital.</summary>
/// <param name="Typed">The word as it was typed.</param>
/// <param name="As">The word that it is taken for, as it is usually written.</param>
public sealed record Respelling(string Typed, string As)
{
    /// <summary>Whether it is read as a name, which has a capital.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether only the case differs: the word is spelt right.</summary>
    public bool IsOfCase => string.Equals(Typed, As, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with every typed word of <paramref name="respellings"/> replaced, case and accents aside. A text that was typed without capitals
    /// is given those of its countries as well once a name in it has one, since a single one would say that its other words are no names.</summary>
    public static string Apply(string text, IReadOnlyList<Respelling> respellings)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        var lower = QuestionReader.IsLower(text);
        var result = new StringBuilder(text.Length);
        var done = 0;
        var named = false;
        foreach (var word in words)
        {
            if (Of(text, word, respellings) is not { } read) continue;
            var written = lower && !read.IsName ? read.As.ToLowerInvariant() : read.As;
            named |= read.IsName;
            result.Append(text, done, word.Start - done).Append(written);
            done = word.End;
        }

        result.Append(text, done, text.Length - done);
        return lower && named ? CountryCapitals.In(result.ToString(), Language.Guess(text)) : result.ToString();
    }

    /// <summary>Those whose typed word stands in the text, misspelt.</summary>
    public static IReadOnlyList<Respelling> In(string text, IReadOnlyList<Respelling> respellings)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        return [.. words.Select(word => Of(text, word, respellings)).OfType<Respelling>().Where(read => !read.IsOfCase).Distinct()];
    }

    private static Respelling? Of(string text, WordSpan word, IReadOnlyList<Respelling> respellings)
    {
        var folded = Letters.Fold(text.AsSpan(word.Start, word.Length));
        return respellings.FirstOrDefault(respelling => Letters.Fold(respelling.Typed) == folded);
    }
}
