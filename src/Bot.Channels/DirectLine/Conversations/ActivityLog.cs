using System.Globalization;
using System.Text.Json;
using Bot.Channels.Http;
using Bot.Channels.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>What was said in a conversation, as it goes to the client. A watermark is the number of the last activity that was read; numbers
/// only rise. Readers keep no copies: each reads on from its own watermark. Safe to use from many threads at once.</summary>
/// <param name="conversation">The conversation's id.</param>
/// <param name="time">Gives the timestamps.</param>
internal sealed class ActivityLog(string conversation, TimeProvider time)
{
    /// <summary>Most activities that are kept; the oldest is dropped first.</summary>
    public const int MostKept = 200;

    /// <summary>Most bytes that are kept, the newest activity aside.</summary>
    public const int MostBytes = 256 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<byte[]> _kept = new();
    private TaskCompletionSource _appended = NewSignal();
    private long _last;
    private int _bytes;

    /// <summary>Gives an activity its id and timestamp and appends it if, so far, <paramref name="isTaken"/> says so; nothing is appended in between.</summary>
    public bool TryAppend(Activity activity, Func<bool> isTaken)
    {
        lock (_lock)
        {
            activity.Id = string.Create(CultureInfo.InvariantCulture, $"{conversation}|{_last + 1:D7}");
            activity.Timestamp = time.GetUtcNow();
            StreamPlace.Put(activity);
            // Before the bot has it in hand.
            var json = JsonSerializer.SerializeToUtf8Bytes(activity, OutgoingJson.Activity);
            if (!isTaken()) return false;
            Keep(json);
            _appended.SetResult();
            _appended = NewSignal();
            return true;
        }
    }

    /// <summary>What came after a watermark. One that can't be read, or was never given, has everything come that is kept.</summary>
    public LogPage After(string? watermark)
    {
        var isKnown = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        lock (_lock) return After(isKnown && number <= _last ? number : 0);
    }

    /// <summary>What came after the activity of that number; 0: everything that is kept.</summary>
    public LogPage After(long number)
    {
        lock (_lock)
        {
            var dropped = _last - _kept.Count;
            return new LogPage([.. _kept.Skip((int)Math.Max(0, number - dropped))], _last, number < dropped, _appended.Task);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Keep(byte[] json)
    {
        _last++;
        _kept.Enqueue(json);
        _bytes += json.Length;
        while (_kept.Count > MostKept || (_bytes > MostBytes && _kept.Count > 1)) _bytes -= _kept.Dequeue().Length;
    }
}
