namespace Bot.Relations.Terms;

/// <summary>Phrases and the keys they stand for, found by their first word. A word of a phrase may end in <c>*</c>: any ending.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Phrase>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _prefix = new(StringComparer.Ordinal);
    private int _shortest = int.MaxValue;
    private int _longest;

    /// <summary>Adds one phrase; <paramref name="words"/> are folded.</summary>
    public void Add(string[] words, TermKind kind, string key, PhraseCase written, string? country = null, bool isSeat = false)
    {
        var phrase = new Phrase(words, kind, key, written, country, isSeat);
        var first = words[0];
        var starred = first[^1] == '*';
        if (starred)
        {
            first = first[..^1];
            _shortest = Math.Min(_shortest, first.Length);
            _longest = Math.Max(_longest, first.Length);
        }

        var table = starred ? _prefix : _exact;
        if (!table.TryGetValue(first, out var phrases)) table[first] = phrases = [];
        phrases.Add(phrase);
    }

    /// <summary>The phrases that may begin with the folded word, longest first; null when there are none.</summary>
    public Phrase[]? StartingWith(string folded)
    {
        List<Phrase>? found = null;
        if (_exact.TryGetValue(folded, out var exact)) found = [.. exact];
        var prefixes = _prefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longest, folded.Length); length >= _shortest; length--)
            if (prefixes.TryGetValue(folded.AsSpan(0, length), out var starred)) (found ??= []).AddRange(starred);
        return found is null ? null : [.. found.OrderByDescending(phrase => phrase.Words.Length)];
    }
}

/// <summary>One phrase of a table.</summary>
/// <param name="Words">Folded words; one ending in <c>*</c> matches any ending.</param>
/// <param name="Kind">Country or concept.</param>
/// <param name="Key">What it stands for.</param>
/// <param name="Case">How it must be written to count.</param>
/// <param name="Country">The key of a country that it names as well, as "POTUS" does; null for nearly all.</param>
/// <param name="IsSeat">Whether it names a country by its capital or seat of government.</param>
internal sealed record Phrase(string[] Words, TermKind Kind, string Key, PhraseCase Case, string? Country, bool IsSeat)
{
    /// <summary>Whether the phrase's word at <paramref name="index"/> matches the folded word.</summary>
    public bool Matches(int index, string folded)
    {
        var word = Words[index];
        return word[^1] == '*' ? folded.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : word == folded;
    }
}

/// <summary>How a phrase must be written to count.</summary>
internal enum PhraseCase
{
    /// <summary>Any way.</summary>
    Any,

    /// <summary>With a capital first letter, unless the whole text is in lower case.</summary>
    Capital,

    /// <summary>All in capitals, unless the whole text is in lower case: "UK", "USA".</summary>
    Abbreviation,

    /// <summary>All in capitals, always: "US", which is "us" in lower case.</summary>
    AllCapitals,

    /// <summary>All in capitals among words that are not: "MAR", which may also be a month, a rank or a shouted word.</summary>
    AmongWords,
}
