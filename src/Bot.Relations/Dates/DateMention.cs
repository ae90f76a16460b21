namespace Bot.Relations.Dates;

/// <summary>A date, or a span of dates, as a text states it.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit in the text that was read.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="From">The date, or the first of the span.</param>
/// <param name="To">The last of the span; the same as <paramref name="From"/> for a single date.</param>
public readonly record struct DateMention(int Start, int End, PartialDate From, PartialDate To)
{
    /// <summary>Whether a range of the text is part of the mention.</summary>
    public bool Covers(int start, int end) => start >= Start && end <= End;

    /// <summary>Whether some day may lie in both. A vague date lasts to its end: 1999 and May 1999 overlap, and so do 1990 to 1999 and 3 May 1999.</summary>
    public bool Overlaps(DateMention other) => From <= other.To.Last && other.From <= To.Last;

    /// <summary>Whether both are given to the day, and at most so many days lie between them; none where they overlap.</summary>
    public bool LiesWithin(int days, DateMention other) =>
        From.Day > 0 && To.Day > 0 && other.From.Day > 0 && other.To.Day > 0
        && other.From.ToDate() is { } otherFrom && From.ToDate() is { } from && otherFrom.DayNumber - (To.ToDate() ?? from).DayNumber <= days && from.DayNumber - (other.To.ToDate() ?? otherFrom).DayNumber <= days;

    /// <summary>Whether any day of the mention lies within the period.</summary>
    public bool Agrees(PartialDate period) => From.Agrees(period) || To.Agrees(period) || (From < period && period < To);
}
