using Bot.Relations.Chronologies;

namespace Bot.Answering.Chronologies;

/// <summary>Finds what may tell of the events of a chronology.</summary>
public interface IEventSearch
{
    /// <summary>Returns every passage of one generation that may tell of an event between the countries, as <see cref="Evidence.Events"/>, by document and place;
    /// empty when there is none. The period is not looked at: dates are read by whoever makes the chronology.</summary>
    Task<Evidence> FindAsync(ChronologyQuery query, CancellationToken cancellationToken);
}
