using System.Globalization;
using Bot.Relations.Text;

namespace Bot.Relations.Dates;

/// <summary>Finds the dates that a text states in full or in part: "June 23, 1786", "11 juin 1956", "May 1975", "2006", "2008-04-05",
/// "April 5 to April 6, 2008", "5–6 April 2008". A bare number counts as a year from 1000 to 2199.</summary>
public static class DateReader
{
    private const int HalfAYear = 6 * 31;

    /// <summary>The dates of the text, in order, not overlapping; empty when there are none.</summary>
    public static List<DateMention> Read(ReadOnlySpan<char> text)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        var found = new List<DateMention>();
        Read(text, words, found);
        return found;
    }

    /// <summary>The same, on words that were already read; adds to <paramref name="found"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="found">Receives the dates.</param>
    /// <param name="published">The day from which "October 16" is counted: it is the one that is nearest. Without it such dates say too little, and are not read.</param>
    public static void Read(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, List<DateMention> found, DateOnly? published = null)
    {
        for (var i = 0; i < words.Count;)
        {
            var used = ReadOne(text, words, i, out var mention);
            if (used == 0)
            {
                i++;
                continue;
            }

            if (found.Count > 0 && JoinsSpan(text, found[^1], mention))
                found[^1] = Join(found[^1], mention);
            else found.Add(mention);
            i += used;
        }

        if (published is { } day)
            for (var i = 0; i < found.Count; i++)
                if (found[i].From.Year == 0) found[i] = Nearest(found[i], day);
        // "July 11" without a year says too little to stand alone.
        found.RemoveAll(mention => mention.From.Year == 0);
    }

    private static DateMention Nearest(DateMention mention, DateOnly day)
    {
        var first = mention.From;
        var ahead = (first.Month - day.Month) * 31 + first.Day - day.Day;
        var year = ahead > HalfAYear ? day.Year - 1 : ahead < -HalfAYear ? day.Year + 1 : day.Year;
        return mention with { From = first with { Year = year }, To = mention.To with { Year = year } };
    }

    // Returns the number of words used; 0 when no date starts here.
    private static int ReadOne(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, int i, out DateMention mention)
    {
        mention = default;
        var first = text.Slice(words[i].Start, words[i].Length);
        if (char.IsDigit(first[0]))
        {
            var number = NumberOf(first);
            if (IsYear(number) && first.Length == 4)
            {
                var iso = i + 2 < words.Count && text[words[i].End] == '-' && text[words[i + 1].End] == '-' && Near(words, i, 1) && Near(words, i + 1, 1);
                var (month, day) = iso ? (NumberAt(text, words, i + 1), NumberAt(text, words, i + 2)) : (0, 0);
                if (month is >= 1 and <= 12 && day is >= 1 and <= 31) return Make(words, i, 3, number, month, day, out mention);
                return Make(words, i, 1, number, 0, 0, out mention);
            }

            var dayFirst = DayOf(first);
            if (dayFirst is < 1 or > 31 || i + 1 >= words.Count) return 0;
            if (JoinedDay(text, words, i) is > 0 and var lastAt && DayAt(text, words, lastAt) > dayFirst)
            {
                var usedBehind = ReadOne(text, words, lastAt, out var last);
                if (usedBehind == 0 || last.From.Day <= dayFirst || last.From != last.To) return 0;
                mention = last with { Start = words[i].Start, From = last.From with { Day = dayFirst } };
                return usedBehind + lastAt - i;
            }

            var at = i + 1;
            if (IsParticle(text, words, at)) at++;
            var monthSecond = MonthAt(text, words, at);
            if (monthSecond == 0 || !Near(words, i, 4)) return 0;
            var yearAt = at + 1;
            if (IsParticle(text, words, yearAt)) yearAt++;
            var yearThird = YearAt(text, words, yearAt);
            return yearThird > 0
                ? Make(words, i, yearAt - i + 1, yearThird, monthSecond, dayFirst, out mention)
                : Make(words, i, at - i + 1, 0, monthSecond, dayFirst, out mention);
        }

        var monthFirst = MonthAt(text, words, i);
        if (monthFirst == 0) return 0;
        var next = i + 1;
        if (IsParticle(text, words, next)) next++;
        var year = YearAt(text, words, next);
        if (year > 0) return Make(words, i, next - i + 1, year, monthFirst, 0, out mention);
        if (char.IsAsciiLetterLower(first[0]) && first.Length < 4) return 0; // "may" and "mar" are words as well
        var daySecond = DayAt(text, words, next);
        if (daySecond is < 1 or > 31 || !Near(words, i, 2)) return 0;
        if (JoinedDay(text, words, next) is > 0 and var dayLastAt && DayAt(text, words, dayLastAt) is <= 31 and var dayLast && dayLast > daySecond
            && YearAt(text, words, dayLastAt + 1) is > 0 and var yearOfSpan)
        {
            var count = Make(words, i, dayLastAt - i + 2, yearOfSpan, monthFirst, daySecond, out mention);
            mention = mention with { To = mention.From with { Day = dayLast } };
            return count;
        }

        var yearLast = YearAt(text, words, next + 1);
        return yearLast > 0
            ? Make(words, i, next - i + 2, yearLast, monthFirst, daySecond, out mention)
            : Make(words, i, next - i + 1, 0, monthFirst, daySecond, out mention);
    }

    private static int Make(IReadOnlyList<WordSpan> words, int i, int count, int year, int month, int day, out DateMention mention)
    {
        var date = new PartialDate(year, month, day);
        mention = new DateMention(words[i].Start, words[i + count - 1].End, date, date);
        return count;
    }

    // "April 5 to April 6, 2008", "1870 to 1939", "2001–2004": the first part may lack the year.
    private static bool JoinsSpan(ReadOnlySpan<char> text, DateMention first, DateMention second)
    {
        if (!IsJoiner(text[first.End..second.Start])) return false;
        var from = first.From.Year == 0 ? first.From with { Year = second.From.Year } : first.From;
        return first.From == first.To && from <= second.From;
    }

    private static bool IsJoiner(ReadOnlySpan<char> between) =>
        between.Trim() is "to" or "–" or "-" or "—" or "until" or "au" or "al" or "по" or "إلى" or "الى";

    private static DateMention Join(DateMention first, DateMention second)
    {
        var from = first.From.Year == 0 ? first.From with { Year = second.From.Year } : first.From;
        return new DateMention(first.Start, second.End, from, second.To);
    }

    private static bool IsYear(int number) => number is >= 1000 and < 2200;

    private static int NumberOf(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0])) word = Letters.Fold(word); // "٢٠٠٦" is 2006
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private static int NumberAt(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, int i) =>
        i < words.Count ? NumberOf(text.Slice(words[i].Start, words[i].Length)) : -1;

    // "1st", "23rd", "1er" and plain digits.
    private static int DayOf(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0])) word = Letters.Fold(word);
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits is 0 or > 2) return 0;
        return word[digits..] is "" or "st" or "nd" or "rd" or "th" or "er" or "º" ? NumberOf(word[..digits]) : 0;
    }

    // The index of the second day of "5–6" or "5 to 6"; 0 when there is none.
    private static int JoinedDay(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, int i)
    {
        for (var at = i + 1; at <= i + 2; at++)
            if (DayAt(text, words, at) > 0) return IsJoiner(text[words[i].End..words[at].Start]) ? at : 0;
        return 0;
    }

    private static int DayAt(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, int i) =>
        i < words.Count && char.IsDigit(text[words[i].Start]) ? DayOf(text.Slice(words[i].Start, words[i].Length)) : 0;

    private static int MonthAt(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, int i)
    {
        if (i >= words.Count || words[i].Length is < 3 or > 10) return 0;
        return MonthNames.NumberOf(Letters.Fold(text.Slice(words[i].Start, words[i].Length)));
    }

    private static int YearAt(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, int i)
    {
        if (i >= words.Count || words[i].Length != 4 || words[i].Start - words[i - 1].End > 4) return 0;
        var number = NumberAt(text, words, i);
        return IsYear(number) ? number : 0;
    }

    private static bool IsParticle(ReadOnlySpan<char> text, IReadOnlyList<WordSpan> words, int i) =>
        i < words.Count && text.Slice(words[i].Start, words[i].Length) is "de" or "of" or "del" or "من";

    private static bool Near(IReadOnlyList<WordSpan> words, int i, int gap) =>
        i + 1 < words.Count && words[i + 1].Start - words[i].End <= gap;
}
