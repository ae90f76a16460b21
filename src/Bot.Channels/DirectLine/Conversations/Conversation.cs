namespace Bot.Channels.DirectLine;

/// <summary>One user's conversation with the bot. Safe to use from many threads at once.</summary>
internal sealed class Conversation
{
    /// <summary>Most sockets of one conversation. One more and the oldest is closed: it is most likely dead, and the server has not noticed.</summary>
    public const int MostSockets = 3;

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly List<CancellationTokenSource> _sockets = [];
    private long _lastSeen;
    private bool _hasEnded;

    public Conversation(TokenGrant grant, bool isSecure, DirectLineOptions options, TimeProvider time)
    {
        (Grant, IsSecure, _time, _lastSeen) = (grant, isSecure, time, time.GetTimestamp());
        Log = new ActivityLog(grant.Conversation, time);
        Messages = new Allowance(options.MessagesPerMinute, time);
        Tickets = new StreamTickets(time);
    }

    /// <summary>Whose it is, and its id.</summary>
    public TokenGrant Grant { get; }

    /// <summary>Whether the client came over TLS, which a server behind a proxy can't see of each request.</summary>
    public bool IsSecure { get; }

    /// <summary>What was said.</summary>
    public ActivityLog Log { get; }

    /// <summary>How much the user may still say.</summary>
    public Allowance Messages { get; }

    /// <summary>What opens a socket.</summary>
    public StreamTickets Tickets { get; }

    /// <summary>For how long nobody has shown a token for it.</summary>
    public TimeSpan Idle => _time.GetElapsedTime(Interlocked.Read(ref _lastSeen));

    /// <summary>Someone has shown a token for it.</summary>
    public void Seen() => Interlocked.Exchange(ref _lastSeen, _time.GetTimestamp());

    /// <summary>Takes a socket in; the token tells when it must go. To be given to <see cref="Leave"/> when it has gone.</summary>
    public CancellationTokenSource Join()
    {
        var socket = new CancellationTokenSource();
        CancellationTokenSource? tooOld = null;
        lock (_lock)
        {
            if (_sockets.Count == MostSockets)
            {
                tooOld = _sockets[0];
                _sockets.RemoveAt(0);
            }

            if (!_hasEnded) _sockets.Add(socket);
            else tooOld ??= socket;
        }

        // Outside the lock: what is called off goes on right here.
        tooOld?.Cancel();
        return socket;
    }

    /// <summary>A socket has gone.</summary>
    public void Leave(CancellationTokenSource socket)
    {
        lock (_lock) _sockets.Remove(socket);
    }

    /// <summary>Closes every socket; no other stays open.</summary>
    public void End()
    {
        CancellationTokenSource[] sockets;
        lock (_lock)
        {
            _hasEnded = true;
            sockets = [.. _sockets];
            _sockets.Clear();
        }

        foreach (var socket in sockets) socket.Cancel();
    }
}
