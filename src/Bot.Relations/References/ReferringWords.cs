using Bot.Relations.Text;

namespace Bot.Relations.References;

/// <summary>Finds the words by which a question leans on what was said before it.</summary>
public static class ReferringWords
{
    private const string OpeningKind = "opening";

    // Arabic writes "and" together with the word behind it; these words begin with no "and" of their own.
    private static readonly HashSet<string> BehindAnd = new(
        new[] { "متى", "من", "أين", "كيف", "لماذا", "كم", "هل", "ماذا", "ما", "في", "إلى", "أي" }.Select(word => Letters.Fold(word)), StringComparer.Ordinal);

    private static readonly PhraseRows Phrases = new("referring-words.tsv");

    /// <summary>The referring words of the text, in order; none overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language; words of other languages don't count.</param>
    public static List<ReferringWord> Read(string text, string language)
    {
        var words = WordReader.Folded(text, out var spans);
        var found = new List<ReferringWord>();
        for (var i = 0; i < words.Count;)
        {
            var phrase = Phrases.At(words, i, language);
            // "Quand Obama a-t-il visité": behind a verb the pronoun takes up the question's own subject. In capitals it is a name: "IT".
            if (phrase is { Kind: OpeningKind } || (spans[i].Start > 0 && text[spans[i].Start - 1] == '-') || (spans[i].Length > 1 && text.AsSpan(spans[i].Start, spans[i].Length).IndexOfAnyExceptInRange('A', 'Z') < 0)) phrase = null;
            // Without its accent the Spanish word for "he" is the article.
            if (phrase is { Language: "es", Words: ["el"] } && !text.AsSpan(spans[i].Start, spans[i].Length).Contains('é')) phrase = null;
            if (phrase is null)
            {
                i++;
                continue;
            }

            if (KindOf(phrase.Kind, out var isObject) is { } kind) found.Add(new ReferringWord(kind, spans[i].Start, spans[i + phrase.Words.Length - 1].End, isObject));
            i += phrase.Words.Length;
        }

        return found;
    }

    /// <summary>The text without the words that only join it to what was said before: "and what about Tunisia?" is "Tunisia?".</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public static string WithoutOpening(string text, string language)
    {
        var words = WordReader.Folded(text, out var spans);
        var first = 0;
        while (first < words.Count && Phrases.At(words, first, language) is { Kind: OpeningKind } phrase) first += phrase.Words.Length;
        if (first >= words.Count) return text;
        var start = first == 0 ? 0 : spans[first].Start;
        if (language == "ar" && words[first] is ['و', .. { Length: > 1 } rest] && (BehindAnd.Contains(rest) || rest.StartsWith("ال", StringComparison.Ordinal)))
            start = spans[first].Start + 1;
        return start == 0 ? text : text[start..];
    }

    private static ReferenceKind? KindOf(string kind, out bool isObject)
    {
        isObject = kind.EndsWith("-object", StringComparison.Ordinal);
        return kind switch
        {
            "person" or "person-object" => ReferenceKind.Person,
            "people" or "people-object" => ReferenceKind.People,
            "place" => ReferenceKind.Place,
            "time" => ReferenceKind.Time,
            "thing" => ReferenceKind.Thing,
            "other-way" => ReferenceKind.OtherWay,
            _ => null,
        };
    }
}
