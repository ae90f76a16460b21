using Bot.Relations.Dates;
using Bot.Relations.Text;

namespace Bot.Relations.Periods;

/// <summary>Reads the dates that an article counts from its own day of publication: "this Thursday", "yesterday", "last month", "on October 16". Pure.</summary>
public static class RelativeDates
{
    private const int Week = 7;

    // So near to a date of its own a weekday is part of it: "Monday, the 5th of May".
    private const int Adjacent = 7;

    // "Today" often means these days, so it is not read.
    private static readonly HashSet<string> Kinds = ["last-day", "last-month", "this-month", "last-year", "this-year"];

    private static readonly PhraseRows Phrases = new("period-words.tsv");

    private static readonly HashSet<string> Coming = new(StringComparer.Ordinal) { "next", "coming", "prochain", "proximo", "следующий", "следующую", "المقبل", "القادم" };

    // What is told of what has not happened yet looks ahead. "Due" is left out: "due to the talks on Monday".
    private static readonly HashSet<string> Ahead = new(StringComparer.Ordinal) { "will", "shall", "scheduled", "expected", "planned", "plans", "sera", "aura", "rencontrera", "visitera", "visitara", "будет", "посетит", "состоится", "سيزور", "سوف", "ستعقد" };

    // A feast or a day that has a name is no day of this week: Good Friday, Black Sunday, el Domingo de Ramos.
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "good", "easter", "palm", "ash", "holy", "maundy", "whit", "shrove", "black", "bloody", "super", "saint", "santo", "gras", "ramos", "rameaux", "страстная", "чистый", "العظيمه" };

    // "On a Thursday", "every Friday": no day of any one week.
    private static readonly HashSet<string> AnyDay = new(StringComparer.Ordinal) { "a", "any", "every", "each", "un", "chaque", "cada", "каждый", "каждую", "каждое", "один", "одну", "كل" };

    // A form that is a common noun as well (the environment, in Russian) names a day only behind a preposition.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal) { "среда", "среду", "среды" };
    private static readonly HashSet<string> BeforeADay = new(StringComparer.Ordinal) { "в", "во", "с", "со", "до", "к", "на", "утром", "вечером", "днем", "прошлую", "минувшую", "эту" };

    /// <summary>All dates of a sentence, those that name their year and those that count from the day of publication, in order.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="language">Its language.</param>
    /// <param name="published">When it was published; without a day nothing can be counted.</param>
    /// <param name="found">Receives the dates.</param>
    public static void Read(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, string language, PartialDate? published, List<DateMention> found)
    {
        // A date outside of these is a default that a program wrote, and nothing can be counted from it.
        if (published?.ToDate() is not { Year: >= 1000 and < 2200 } day)
        {
            DateReader.Read(text, words, found);
            return;
        }

        DateReader.Read(text, words, found, day);
        var folded = new List<string>(words.Count);
        foreach (var word in words) folded.Add(Letters.Fold(text.Slice(word.Start, word.Length)));
        for (var i = 0; i < words.Count; i++)
        {
            var (last, date) = One(folded, i, language, day);
            if (last < i || found.Exists(other => other.Start < words[last].End + Adjacent && words[i].Start - Adjacent < other.End)) continue;
            found.Add(new DateMention(words[i].Start, words[last].End, date, date));
            i = last;
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
    }

    private static (int Last, PartialDate Date) One(List<string> words, int i, string language, DateOnly day)
    {
        if (Weekdays.Of(words[i]) is { } weekday)
        {
            var (before, after) = (i > 0 ? words[i - 1] : "", i + 1 < words.Count ? words[i + 1] : "");
            if (IsNoDay(words, i, before, after)) return (-1, default);
            var coming = LooksAhead(words, i) || Coming.Contains(before) || Coming.Contains(after);
            return (i, PartialDate.Of(coming ? After(day, weekday) : UpTo(day, weekday)));
        }

        return Phrases.At(words, i, language) is { } phrase && Kinds.Contains(phrase.Kind) && RelativePeriods.Of(phrase.Kind, day) is { } period
            ? (i + phrase.Words.Length - 1, period.From)
            : (-1, default);
    }

    private static bool IsNoDay(List<string> words, int i, string before, string after) =>
        (Ambiguous.Contains(words[i]) && !BeforeADay.Contains(before))
        || AnyDay.Contains(before) || Naming.Contains(before) || Naming.Contains(after) || (i + 2 < words.Count && after is "de" or "des" && Naming.Contains(words[i + 2]));

    // The verb stands before its day, in the same clause.
    private static bool LooksAhead(List<string> words, int i)
    {
        for (var j = i - 1; j >= 0 && !Clauses.Opens(words[j]); j--)
            if (Ahead.Contains(words[j])) return true;
        return false;
    }

    private static DateOnly UpTo(DateOnly day, DayOfWeek weekday) => day.AddDays(-((Week + (int)day.DayOfWeek - (int)weekday) % Week));

    private static DateOnly After(DateOnly day, DayOfWeek weekday) => UpTo(day, weekday).AddDays(Week);
}
