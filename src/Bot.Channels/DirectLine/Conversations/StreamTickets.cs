using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.DirectLine;

/// <summary>What opens a conversation's socket. A browser can show no token there but in the address, which ends up in logs along the way;
/// so what stands there opens one socket, soon, and then nothing. Safe to use from many threads at once.</summary>
internal sealed class StreamTickets(TimeProvider time)
{
    /// <summary>How long a ticket is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private const int MostKept = 8;

    private readonly Lock _lock = new();
    private readonly List<Ticket> _tickets = [];

    /// <summary>A new ticket, for pages of these origins; empty: of all that are trusted.</summary>
    public string Issue(IReadOnlyList<string> origins)
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        lock (_lock)
        {
            if (_tickets.Count == MostKept) _tickets.RemoveAt(0);
            _tickets.Add(new Ticket(Encoding.UTF8.GetBytes(text), time.GetTimestamp(), origins));
        }

        return text;
    }

    /// <summary>The origins of a ticket, which is used up by it; null when it is none, or late.</summary>
    public IReadOnlyList<string>? Redeem(string shown)
    {
        var bytes = Encoding.UTF8.GetBytes(shown);
        lock (_lock)
        {
            _tickets.RemoveAll(ticket => time.GetElapsedTime(ticket.IssuedAt) > Lifetime);
            if (_tickets.Find(ticket => CryptographicOperations.FixedTimeEquals(ticket.Text, bytes)) is not { } found) return null;
            _tickets.Remove(found);
            return found.Origins;
        }
    }

    private sealed record Ticket(byte[] Text, long IssuedAt, IReadOnlyList<string> Origins);
}
