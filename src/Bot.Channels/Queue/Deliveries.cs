using Bot.Channels.Schema;

namespace Bot.Channels.Queue;

/// <summary>What was delivered in the last minutes, so that an activity that comes again is answered once: channels send again when an
/// answer is slow or lost. Safe to use from many threads at once.</summary>
/// <param name="time">The clock that <see cref="Kept"/> goes by.</param>
public sealed class Deliveries(TimeProvider time)
{
    /// <summary>How long a delivery is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Most deliveries that are remembered; the oldest is forgotten first.</summary>
    public const int MostKept = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, Delivery> _byKey = [];
    private readonly Queue<(Key Key, Delivery Delivery)> _oldestFirst = new();

    /// <summary>The delivery of an activity: a new one, or that of the same channel, conversation and id. An activity without id is always new.</summary>
    public (Delivery Delivery, bool IsNew) Of(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id)) return (new Delivery(time.GetTimestamp()), true);
        var key = new Key(activity.ChannelId, activity.Conversation?.Id, activity.Id);
        lock (_lock)
        {
            Forget(oldest => time.GetElapsedTime(oldest.At) > Kept);
            if (_byKey.TryGetValue(key, out var known)) return (known, false);
            Forget(_ => _byKey.Count >= MostKept);
            var delivery = new Delivery(time.GetTimestamp());
            _byKey[key] = delivery;
            _oldestFirst.Enqueue((key, delivery));
            return (delivery, true);
        }
    }

    /// <summary>Forgets the delivery of an activity that was not taken, so that it is taken when it comes again.</summary>
    public void Forget(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id)) return;
        lock (_lock) _byKey.Remove(new Key(activity.ChannelId, activity.Conversation?.Id, activity.Id));
    }

    private void Forget(Func<Delivery, bool> isToGo)
    {
        while (_oldestFirst.TryPeek(out var oldest) && isToGo(oldest.Delivery))
        {
            _oldestFirst.Dequeue();
            if (_byKey.TryGetValue(oldest.Key, out var kept) && kept == oldest.Delivery) _byKey.Remove(oldest.Key);
        }
    }

    private readonly record struct Key(string? Channel, string? Conversation, string Id);
}
