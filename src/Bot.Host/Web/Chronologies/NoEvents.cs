using Bot.Answering;
using Bot.Answering.Chronologies;
using Bot.Relations.Chronologies;

namespace Bot.Host.Web.Chronologies;

/// <summary>Finds no events: for a host that has no index.</summary>
internal sealed class NoEvents : IEventSearch
{
    /// <summary>The one there is.</summary>
    public static NoEvents Known { get; } = new();

    /// <inheritdoc/>
    public Task<Evidence> FindAsync(ChronologyQuery query, CancellationToken cancellationToken) => Task.FromResult(Evidence.None(0));
}
