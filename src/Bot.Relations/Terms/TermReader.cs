using System.Collections.Concurrent;
using Bot.Relations.Terms.Names;
using Bot.Relations.Text;

namespace Bot.Relations.Terms;

/// <summary>Reads a text as terms. One reader serves one language and any number of threads; it remembers the words it has met.</summary>
public sealed class TermReader
{
    private const int Remembered = 300_000;

    // Prepositions behind which a name is sure to come.
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal) { "of", "to", "in", "from", "with", "by", "between", "visit", "visited", "de", "en", "con", "avec" };

    // Longer words come once, if at all, and may be anybody's.
    private const int LongestRemembered = 64;
    private static readonly ConcurrentDictionary<string, TermReader> Readers = new();

    private readonly string _language;
    private readonly PhraseTable _phrases;
    private readonly IReadOnlySet<string> _functionWords;
    private readonly ConcurrentDictionary<string, WordInfo> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    private TermReader(string language)
    {
        _language = language;
        _phrases = PhraseTables.Of(language);
        _functionWords = FunctionWords.Of(language);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The reader of a language; that of English for one that is none of the five.</summary>
    public static TermReader Of(string language) => Readers.GetOrAdd(language, code => new TermReader(code));

    /// <summary>The terms of the text, in order, function words left out.</summary>
    /// <param name="text">The text; offsets count in it.</param>
    /// <param name="anyCase">Whether country names count in lower case too, as people type questions.</param>
    public List<Term> Read(ReadOnlySpan<char> text, bool anyCase = false)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        var terms = new List<Term>(words.Count);
        Read(text, words, anyCase, terms);
        return terms;
    }

    /// <summary>The same, on words that were already read; adds to <paramref name="terms"/>.</summary>
    public void Read(ReadOnlySpan<char> text, List<WordSpan> words, bool anyCase, List<Term> terms)
    {
        var first = terms.Count;
        for (var i = 0; i < words.Count;)
        {
            var word = words[i];
            var info = InfoOf(text.Slice(word.Start, word.Length));
            if (info.Phrases is not null && Match(text, words, i, info, anyCase) is { } phrase)
            {
                var last = words[i + phrase.Words.Length - 1];
                if (phrase.Country is { } country) terms.Add(new Term(TermKind.Country, country, word.Start, word.Start, info.Folded, info.Surface));
                terms.Add(new Term(phrase.Kind, phrase.Key, word.Start, last.End, info.Folded, info.Surface) { IsSeat = phrase.IsSeat });
                i += phrase.Words.Length;
                continue;
            }

            i++;
            if (info.IsNumber) terms.Add(new Term(TermKind.Number, info.Stem, word.Start, word.End, info.Folded, info.Surface));
            else if (!info.IsFunctionWord || IsAllCapitals(text, word))
                terms.Add(new Term(info.IsCapitalised ? TermKind.Name : TermKind.Word, info.Stem, word.Start, word.End, info.Folded, info.Surface));
        }

        if (_language == "ar") ArabicNames.Mark(text, terms, first);
    }

    // "US", "U.S." and "IT" in capitals are names, "us" and "it" are not.
    private static bool IsAllCapitals(ReadOnlySpan<char> text, WordSpan word)
    {
        if (word.Length is < 2 or > 8) return false;
        foreach (var c in text.Slice(word.Start, word.Length))
            if (!char.IsUpper(c) && c != '.') return false;
        return true;
    }

    private Phrase? Match(ReadOnlySpan<char> text, List<WordSpan> words, int at, WordInfo first, bool anyCase)
    {
        foreach (var phrase in first.Phrases!)
        {
            if (phrase.Case == PhraseCase.Capital && !first.IsCapitalised && !anyCase) continue;
            if (phrase.Case == PhraseCase.Abbreviation && !anyCase && !IsAllCapitals(text, words[at])) continue;
            if (phrase.Case is PhraseCase.AllCapitals or PhraseCase.AmongWords && !IsAllCapitals(text, words[at])) continue;
            if (phrase.Case == PhraseCase.AmongWords && !IsCode(text, words, at, first)) continue;
            if (at + phrase.Words.Length > words.Count) continue;
            var matches = true;
            for (var i = 1; i < phrase.Words.Length && matches; i++)
            {
                var span = words[at + i];
                matches = span.Start - words[at + i - 1].End <= 2 && phrase.Matches(i, MatchForm(text.Slice(span.Start, span.Length)));
            }

            if (matches) return phrase;
        }

        return null;
    }

    // "MAR" is Morocco in "visited MAR", "MAR PM" and "MAR-USA"; not in "12 MAR 1975", "SEN Kennedy", "before AND after" or a line of capitals.
    private bool IsCode(ReadOnlySpan<char> text, List<WordSpan> words, int at, WordInfo word)
    {
        var before = at > 0 ? InfoOf(text.Slice(words[at - 1].Start, words[at - 1].Length)) : null;
        var behind = at + 1 < words.Count ? InfoOf(text.Slice(words[at + 1].Start, words[at + 1].Length)) : null;
        if ((before is not null && IsJoined(text, words[at - 1], words[at])) || (behind is not null && IsJoined(text, words[at], words[at + 1]))) return true;
        if (before is null && behind is null) return false;
        if (behind?.Phrases is { } offices && Array.Exists(offices, phrase => Offices.Holds(phrase.Key))) return true;
        if (before is not null && (before.IsNumber || IsAllCapitals(text, words[at - 1]))) return false;
        if (behind is not null && (behind.IsNumber || behind.IsCapitalised)) return false;
        return !word.IsFunctionWord || (before is not null && Leading.Contains(before.Folded));
    }

    private static bool IsJoined(ReadOnlySpan<char> text, WordSpan one, WordSpan next) => next.Start == one.End + 1 && text[one.End] is '-' or '–' or '/';

    private string MatchForm(ReadOnlySpan<char> word)
    {
        var folded = InfoOf(word).Folded;
        return _language == "ar" ? ArabicArticle.Strip(folded) : folded;
    }

    private WordInfo InfoOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var info)) return info;
        info = Describe(word);
        if (_count >= Remembered || word.Length > LongestRemembered) return info;
        if (_words.TryAdd(info.Surface, info)) Interlocked.Increment(ref _count);
        return info;
    }

    private WordInfo Describe(ReadOnlySpan<char> word)
    {
        var folded = Letters.Fold(word);
        var ordinal = Ordinals.DigitsOf(folded);
        var number = ordinal.Length > 0 && char.IsAsciiDigit(folded[0]);
        var stem = ordinal.Length > 0 ? ordinal : WordStem.Of(folded, _language);
        return new WordInfo(word.ToString(), folded, stem, _functionWords.Contains(folded), char.IsUpper(word[0]), number, PhrasesOf(folded));
    }

    private Phrase[]? PhrasesOf(string folded)
    {
        if (folded.Length == 0) return null;
        if (_language != "ar" || !Letters.IsArabic(folded[0])) return _phrases.StartingWith(folded);
        var stripped = ArabicArticle.Strip(folded);
        var bare = ArabicArticle.StripParticle(stripped);
        if ((_phrases.StartingWith(stripped) ?? _phrases.StartingWith(bare)) is { } found) return found;
        foreach (var form in ArabicArticle.StripPronoun(stripped).Concat(ArabicArticle.StripPronoun(bare)))
            if (_phrases.StartingWith(form) is { } owned) return owned;
        return null;
    }
}
