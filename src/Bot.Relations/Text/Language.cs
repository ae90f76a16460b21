namespace Bot.Relations.Text;

/// <summary>The languages that the bot reads, and a guess at which of them a text is in.</summary>
public static class Language
{
    /// <summary>The code for a language that is none of the five.</summary>
    public const string Unknown = "und";

    private const int FewWords = 4;

    /// <summary>ISO 639-1 codes of the languages that are read, English first.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "fr", "es", "ru", "ar"];

    /// <summary>The code if it is one of the five (region and case aside: "fr-CA" is "fr"), else <see cref="Unknown"/>.</summary>
    public static string Known(string? code)
    {
        if (code is null || code.Length < 2) return Unknown;
        if (code.Length > 2 && code[2] is not ('-' or '_')) return Unknown;
        foreach (var known in All)
            if (code.AsSpan(0, 2).Equals(known, StringComparison.OrdinalIgnoreCase)) return known;
        return Unknown;
    }

    /// <summary>The most likely language of the text's first 2,000 characters: by script, then by function words.
    /// <see cref="Unknown"/> when there are no words; English when Latin letters show no other language.</summary>
    public static string Guess(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, 2000)];
        int arabic = 0, cyrillic = 0, latin = 0, other = 0;
        foreach (var c in text)
        {
            if (c < 128) latin += char.IsAsciiLetter(c) ? 1 : 0;
            else if (Letters.IsArabic(c)) arabic++;
            else if (Letters.IsCyrillic(c)) cyrillic++;
            else if (c < 0x250 && char.IsLetter(c)) latin++;
            else if (char.IsLetter(c)) other++;
        }

        if (arabic + cyrillic + latin + other == 0 || other > arabic + cyrillic + latin) return Unknown;
        if (arabic > cyrillic && arabic >= latin / 2) return "ar";
        if (cyrillic > arabic && cyrillic >= latin / 2) return "ru";
        return GuessLatin(text);
    }

    /// <summary>The language of a few words in a conversation: that of the words before them where they may as well be of it ("Y Túnez" could begin in French),
    /// else the guess.</summary>
    /// <param name="text">The few words.</param>
    /// <param name="before">The language of what was said before them.</param>
    public static string GuessAfter(ReadOnlySpan<char> text, string before)
    {
        var guess = Guess(text);
        if (guess == before || guess is Unknown or "ru" or "ar" || before is Unknown or "ru" or "ar" || text.ContainsAny('¿', '¡')) return guess;
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        return words.Count <= FewWords && Known(before, text) >= Known(guess, text) ? before : guess;

        int Known(string language, ReadOnlySpan<char> text)
        {
            var count = 0;
            foreach (var word in words) count += FunctionWords.Of(language).Contains(Letters.Fold(text.Slice(word.Start, word.Length))) ? 1 : 0;
            return count;
        }
    }

    private static string GuessLatin(ReadOnlySpan<char> text)
    {
        // Only Spanish opens its questions and exclamations.
        if (text.ContainsAny('¿', '¡')) return "es";
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        var best = "en";
        var most = 0;
        foreach (var language in (ReadOnlySpan<string>)["en", "fr", "es"])
        {
            var known = FunctionWords.Of(language);
            var count = 0;
            foreach (var word in words)
                if (known.Contains(Letters.Fold(text.Slice(word.Start, word.Length)))) count++;
            if (count <= most) continue;
            (best, most) = (language, count);
        }

        return best;
    }
}
