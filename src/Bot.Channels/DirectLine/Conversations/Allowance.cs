namespace Bot.Channels.DirectLine;

/// <summary>So many in a minute. Safe to use from many threads at once.</summary>
internal sealed class Allowance(int perMinute, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _since = time.GetTimestamp();
    private int _taken;

    /// <summary>Whether a minute has gone since the first was taken.</summary>
    public bool IsOver => time.GetElapsedTime(_since) >= TimeSpan.FromMinutes(1);

    /// <summary>Takes one; false when none is left in this minute.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            if (IsOver) (_since, _taken) = (time.GetTimestamp(), 0);
            if (_taken == perMinute) return false;
            _taken++;
            return true;
        }
    }
}
