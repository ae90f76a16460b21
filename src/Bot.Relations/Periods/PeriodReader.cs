using System.Globalization;
using Bot.Relations.Dates;
using Bot.Relations.Text;

namespace Bot.Relations.Periods;

/// <summary>Reads the periods of a question out of the words around its dates: "since 2000", "between 2000 and 2010", "in the 1990s", "last year". Pure.</summary>
internal static class PeriodReader
{
    // As far as words and dates go; nobody means a year outside of them.
    private static readonly PartialDate Earliest = new(1, 1, 1);
    private static readonly PartialDate LatestOfAll = new(9999, 12, 31);

    private static readonly PhraseRows Phrases = new("period-words.tsv");

    // "Since the year 2000", "depuis l'an 2000", "с 2000 года"
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "the", "year", "years", "of", "l", "les", "an", "annee", "annees", "en", "el", "los", "ano", "anos", "de", "in", "عام", "عامي", "سنه" };

    /// <summary>The periods in the order of the words: the dates, widened by the words before them, and those that only words tell. Empty when there are none.</summary>
    /// <param name="words">The question's words, folded.</param>
    /// <param name="spans">Where they stand.</param>
    /// <param name="dates">The question's dates, in order.</param>
    /// <param name="language">The question's language.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static List<DateMention> Read(List<string> words, List<WordSpan> spans, List<DateMention> dates, string language, DateOnly today)
    {
        var periods = new List<DateMention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (dates.Find(date => date.Covers(spans[i].Start, spans[i].End)) is { End: > 0 } own)
            {
                periods.Add(own);
                while (i + 1 < words.Count && spans[i + 1].Start < own.End) i++;
                continue;
            }

            var (last, period) = One(new Reading(words, spans, dates, language), i, today);
            if (last < i) continue;
            periods.Add(period with { Start = spans[i].Start, End = Math.Max(spans[last].End, period.End) });
            while (i + 1 < words.Count && spans[i + 1].Start < periods[^1].End) i++;
        }

        return periods;
    }

    // The index of the last word of the period that begins at the word; -1 when none does.
    private static (int Last, DateMention Period) One(Reading reading, int i, DateOnly today)
    {
        if (DecadeInDigits(reading.Words[i]) is > 0 and var first) return (i, Decade(first));
        if (Phrases.At(reading.Words, i, reading.Language) is not { } phrase) return (-1, default);
        var behind = i + phrase.Words.Length;
        if (phrase.Kind.StartsWith("decade-", StringComparison.Ordinal) && int.TryParse(phrase.Kind["decade-".Length..], CultureInfo.InvariantCulture, out var tens)) return (behind - 1, Decade(1900 + tens));
        if (RelativePeriods.Of(phrase.Kind, today) is { } relative) return (behind - 1, relative);
        if (phrase.Kind == "recent" && Recent(reading, behind, today) is { Last: > 0 } recent) return recent;
        return Opened(reading, phrase.Kind, behind, today);
    }

    private static (int Last, DateMention Period) Opened(Reading reading, string kind, int behind, DateOnly today)
    {
        behind = reading.PastArticles(behind);
        if (behind >= reading.Words.Count) return (-1, default);
        if (kind == "decade" && reading.DateAt(behind) is { From: { Month: 0, Year: var year } } && year % 10 == 0) return (behind, Decade(year));
        if (DecadeInDigits(reading.Words[behind]) is > 0 and var first && Bounded(kind, Decade(first), today) is { } open) return (behind, open);
        if (reading.DateAt(behind) is not { } date) return (-1, default);
        var last = reading.LastWordOf(date);
        // "С 2000 по 2010 год" has its end already.
        if (kind == "since" && date.From != date.To) return (last, date);
        if (kind != "between") return Bounded(kind, date, today) is { } bounded ? (last, bounded) : (-1, default);
        // "Between 2000 and 2010"
        var second = last + 1;
        if (second >= reading.Words.Count || Phrases.At(reading.Words, second, reading.Language)?.Kind != "and") return (-1, default);
        return reading.DateAt(reading.PastArticles(second + 1)) is { } to && date.From <= to.To ? (reading.LastWordOf(to), new DateMention(0, to.End, date.From, to.To)) : (-1, default);
    }

    private static DateMention? Bounded(string kind, DateMention date, DateOnly today) => kind switch
    {
        "since" => new DateMention(0, date.End, date.From, PartialDate.Of(today)),
        "after" => new DateMention(0, date.End, date.To.Next(), LatestOfAll),
        "before" => new DateMention(0, date.End, Earliest, date.From.Before()),
        "until" => new DateMention(0, date.End, Earliest, date.To),
        _ => null,
    };

    // "The last ten years": back from the day of asking.
    private static (int Last, DateMention Period) Recent(Reading reading, int behind, DateOnly today)
    {
        if (behind + 1 >= reading.Words.Count || SmallNumbers.Of(reading.Words[behind], reading.Language) is not (> 0 and var count)) return (-1, default);
        return Phrases.At(reading.Words, behind + 1, reading.Language)?.Kind switch
        {
            "years" => (behind + 1, RelativePeriods.Back(today, today.AddYears(-count))),
            "decades" => (behind + 1, RelativePeriods.Back(today, today.AddYears(-10 * count))),
            "months" => (behind + 1, RelativePeriods.Back(today, today.AddMonths(-count))),
            _ => (-1, default),
        };
    }

    private static DateMention Decade(int first) => new(0, 0, new PartialDate(first, 0, 0), new PartialDate(first + 9, 0, 0));

    // "1990s", "90s": the decade's first year; 0 for any other word.
    private static int DecadeInDigits(string word)
    {
        if (word.Length is not (3 or 5) || word[^1] != 's' || word[^2] != '0' || !int.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return 0;
        return number >= 1000 ? number : number is >= 20 and < 100 ? 1900 + number : 0;
    }

    /// <summary>The question's words with their places.</summary>
    private readonly record struct Reading(List<string> Words, List<WordSpan> Spans, List<DateMention> Dates, string Language)
    {
        public int PastArticles(int i)
        {
            while (i < Words.Count && Articles.Contains(Words[i])) i++;
            return i;
        }

        public DateMention? DateAt(int i)
        {
            if (i >= Words.Count) return null;
            foreach (var date in Dates)
                if (date.Start == Spans[i].Start) return date;
            return null;
        }

        public int LastWordOf(DateMention date)
        {
            for (var i = Words.Count - 1; i >= 0; i--)
                if (Spans[i].Start < date.End) return i;
            return -1;
        }
    }
}
