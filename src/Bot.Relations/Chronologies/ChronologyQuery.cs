using Bot.Relations.Dates;

namespace Bot.Relations.Chronologies;

/// <summary>Which events a chronology is to hold.</summary>
/// <param name="Countries">Keys of the countries that an event must be between, such as <c>=MA</c>; one or more, each once.</param>
/// <param name="From">The first year; null for no beginning.</param>
/// <param name="To">The last year; null for no end.</param>
public sealed record ChronologyQuery(IReadOnlyList<string> Countries, int? From, int? To)
{
    /// <summary>Whether any day of the date lies in the years.</summary>
    public bool Holds(DateMention date) => (From is not { } from || date.To.Year >= from) && (To is not { } to || date.From.Year <= to);
}
