using System.Security.Cryptography;
using System.Text;

namespace Bot.Models.Limits;

/// <summary>Counts what was used today, and begins anew at midnight UTC. In memory only: a restart begins anew too, and each process counts its own. Safe to use from many threads at once.</summary>
/// <param name="limits">The limits.</param>
/// <param name="time">Tells which day it is.</param>
public sealed class DailyUse(DailyLimits limits, TimeProvider time)
{
    /// <summary>Most users that are told apart in a day; all others are counted as one.</summary>
    public const int MostUsers = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Used> _users = [];
    private Used _all = new();
    private DateOnly _day;

    /// <summary>A call of that user, counted from now on; null when it would be one too many. Calls that are made at the same time may use more tokens than the limit, as nobody knows yet what they will use.</summary>
    /// <param name="user">Who asks, as <see cref="Answering.Question.AskedBy"/> has it. It is not kept, only a hash of it.</param>
    internal DailyCall? Begin(string? user)
    {
        lock (_lock)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (today > _day)
            {
                _day = today;
                _users.Clear();
                _all = new();
            }

            var own = limits.IsPerUser ? Of(user ?? "") : new();
            if (own.IsAt(limits.UserCalls, limits.UserTokens) || _all.IsAt(limits.Calls, limits.Tokens)) return null;
            var call = new DailyCall(this, own, _all);
            call.Count(1, 0);
            return call;
        }
    }

    /// <summary>Adds to what was counted.</summary>
    internal void Add(IEnumerable<Used> counts, int calls, long tokens)
    {
        lock (_lock)
        {
            foreach (var used in counts)
            {
                used.Calls += calls;
                used.Tokens += tokens;
            }
        }
    }

    private Used Of(string user)
    {
        var key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(user)).AsSpan(0, 16));
        if (_users.TryGetValue(key, out var used)) return used;
        if (_users.Count >= MostUsers) key = Guid.Empty;
        return _users.TryGetValue(key, out used) ? used : _users[key] = new();
    }

    /// <summary>What one user has used, or all.</summary>
    internal sealed class Used
    {
        public int Calls { get; set; }

        public long Tokens { get; set; }

        public bool IsAt(int? calls, int? tokens) => Calls >= calls || Tokens >= tokens;
    }
}

/// <summary>One call that is counted. What it uses is added to the day on which it began.</summary>
internal sealed class DailyCall(DailyUse use, params DailyUse.Used[] counts)
{
    /// <summary>The model was not asked after all, or did not begin.</summary>
    public void NotMade() => Count(-1, 0);

    /// <summary>It used so many tokens.</summary>
    public void Spent(long tokens) => Count(0, tokens);

    internal void Count(int calls, long tokens) => use.Add(counts, calls, tokens);
}
