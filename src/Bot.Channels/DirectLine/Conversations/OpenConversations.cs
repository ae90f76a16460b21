using System.Collections.Concurrent;
using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>The conversations that are going on, in memory. One ends when nobody has shown a token for it during the life of a token: by
/// then no token for it is left, unless it was kept elsewhere. Safe to use from many threads at once.</summary>
internal sealed class OpenConversations : IDisposable
{
    private static readonly TimeSpan TimeBetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _starting = new();
    private readonly ConcurrentDictionary<string, Conversation> _byId = new(StringComparer.Ordinal);
    private readonly ITimer _sweeps;
    private int _sockets;

    public OpenConversations(DirectLineOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _sweeps = time.CreateTimer(_ => EndIdle(), null, TimeBetweenSweeps, TimeBetweenSweeps);
    }

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>The conversation of a token, which counts as a sign of life.</summary>
    /// <exception cref="RefusedRequestException">404: it has not been started, or has ended.</exception>
    public Conversation Of(TokenGrant grant)
    {
        var conversation = Find(grant.Conversation) ?? throw new RefusedRequestException(
            StatusCodes.Status404NotFound, "ConversationNotFound", "The conversation has ended, or has not been started.");
        conversation.Seen();
        return conversation;
    }

    /// <summary>The conversation of that id; null when it has not been started, or has ended.</summary>
    public Conversation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Starts the conversation of a token, once; after that it is only found.</summary>
    /// <param name="grant">The token's.</param>
    /// <param name="isSecure">Whether the client came over TLS.</param>
    /// <param name="greet">Tells the bot; false when the bot can't be told.</param>
    /// <exception cref="RefusedRequestException">429 when there are too many, 502 when the bot can't be told.</exception>
    public (Conversation Conversation, bool IsNew) Start(TokenGrant grant, bool isSecure, Func<Conversation, bool> greet)
    {
        lock (_starting)
        {
            if (_byId.TryGetValue(grant.Conversation, out var known))
            {
                known.Seen();
                return (known, false);
            }

            if (_byId.Count >= _options.MostConversations) EndIdle();
            if (_byId.Count >= _options.MostConversations) throw TooMany("conversations");
            var conversation = new Conversation(grant, isSecure, _options, _time);
            if (!greet(conversation)) throw DirectLineAdapter.BotIsBusy();
            _byId[grant.Conversation] = conversation;
            return (conversation, true);
        }
    }

    /// <summary>Takes one of the places for sockets, which is given back when the result is disposed.</summary>
    /// <exception cref="RefusedRequestException">429: all are taken.</exception>
    public IDisposable TakeSocketPlace()
    {
        if (Interlocked.Increment(ref _sockets) <= _options.MostSockets) return new SocketPlace(this);
        Interlocked.Decrement(ref _sockets);
        throw TooMany("open sockets");
    }

    /// <summary>Ends a conversation and closes its sockets; nothing of it is kept.</summary>
    public void End(string id)
    {
        if (_byId.TryRemove(id, out var conversation)) conversation.End();
    }

    public void Dispose() => _sweeps.Dispose();

    private static RefusedRequestException TooMany(string what) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", $"There are too many {what} at the moment. Try again later.");

    private void EndIdle()
    {
        foreach (var (id, conversation) in _byId)
            if (conversation.Idle >= DirectLineTokens.Lifetime) End(id);
    }

    private sealed class SocketPlace(OpenConversations conversations) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref conversations._sockets);
    }
}
