using System.Text;
using Bot.Relations.Text;

namespace Bot.Relations.Courtesies;

/// <summary>What people say around their questions: greetings, thanks, praise, goodbyes, "who are you", and the phrases that only lead up to a question.</summary>
public static class SmallTalk
{
    private const int MostWords = 16;
    private const string Filler = "filler";
    private const string Please = "please";
    private const string Opening = "opening";

    private static readonly PhraseRows Phrases = new("small-talk.tsv");
    private static readonly HashSet<string> Before = ["greeting", "thanks", Filler, Please, Opening, "praise"];
    private static readonly HashSet<string> Behind = ["thanks", Please];

    // What joins a phrase to the question that it leads up to.
    private static readonly HashSet<string> Joining = ["but", "so", "that", "if", "mais", "que", "si", "pero", "но", "что", "لكن", "ان"];

    // Words that open real questions too: they count only as a part of a message that is small talk as a whole.
    private static readonly HashSet<string> KeptBefore = ["and", "then", "all", "right", "yes", "very", "you", "u", "et", "bien", "oui", "y", "si", "muy", "и", "да", "очень", "тебе", "вам", "вас", "тебя", "لك", "لكم", "نعم", "good", "great", "nice", "super", "cool"];

    /// <summary>The courtesy that a message is as a whole, whatever its case, accents, punctuation and drawn-out letters; null when it says anything else.
    /// Of several in one message the weightiest: a request for help, then thanks, praise, goodbye, greeting.</summary>
    public static Courtesy? Read(string text)
    {
        var words = WordReader.Folded(text, out _);
        if (words.Count is 0 or > MostWords) return null;
        for (var i = 0; i < words.Count; i++) words[i] = NotDrawnOut(words[i]);
        Courtesy? best = null;
        for (var i = 0; i < words.Count;)
        {
            if (Phrases.At(words, i) is not { Kind: not Opening } phrase) return null;
            i += phrase.Words.Length;
            if (KindOf(phrase.Kind) is { } kind && (best is null || kind < best.Kind)) best = new Courtesy(kind, phrase.Language);
        }

        return best;
    }

    /// <summary>The text without the courtesies before and behind its question: "hello!! when was it pls" is "when was it". The text itself when nothing else
    /// would be left.</summary>
    public static string WithoutCourtesies(string text)
    {
        var words = WordReader.Folded(text, out var spans);
        var (first, last) = (0, words.Count);
        while (first < last && Phrases.At(words, first) is { } phrase && Before.Contains(phrase.Kind) && !(phrase.Words.Length == 1 && KeptBefore.Contains(phrase.Words[0])))
        {
            first += phrase.Words.Length;
            if (first < last && Joining.Contains(words[first])) first++;
        }

        while (last > first && EndingAt(words, first, last) is > 0 and var length) last -= length;
        if (first >= last || (first == 0 && last == words.Count)) return text;
        // The mark that opens a Spanish question stands before its first word.
        var start = first == 0 ? 0 : spans[first].Start;
        if (start > 0 && text[start - 1] is '¿' or '¡' or '"' or '“' or '«') start--;
        if (last == words.Count) return text[start..];
        return text[start..spans[last - 1].End] + (text.AsSpan(spans[last - 1].End).ContainsAny('?', '؟') ? "?" : "");
    }

    private static int EndingAt(List<string> words, int first, int last)
    {
        for (var at = Math.Max(first, last - 5); at < last; at++)
            if (Phrases.At(words, at) is { } phrase && Behind.Contains(phrase.Kind) && at + phrase.Words.Length == last) return phrase.Words.Length;
        return 0;
    }

    private static CourtesyKind? KindOf(string kind) => kind switch
    {
        "new" => CourtesyKind.NewConversation,
        "help" => CourtesyKind.Help,
        "thanks" => CourtesyKind.Thanks,
        "praise" => CourtesyKind.Praise,
        "goodbye" => CourtesyKind.Goodbye,
        "greeting" => CourtesyKind.Greeting,
        Filler => CourtesyKind.Acknowledgement,
        _ => null,
    };

    // "hiii" and "thaaanks": no word of the table writes a letter three times. An odd run was one letter, an even one two: "hellllo". A word may be as long as a message.
    private static string NotDrawnOut(string word)
    {
        var shortened = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i]) run++;
            shortened.Append(word[i], run > 2 && char.IsLetter(word[i]) ? 2 - (run % 2) : run);
            i += run;
        }

        return shortened.ToString();
    }
}
