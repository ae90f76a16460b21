using Polly;

namespace Bot.Models.Rim;

/// <summary>When a call began and how long it may take, kept with it: what is left of its time decides whether it is worth another attempt.</summary>
internal static class CallStart
{
    private static readonly ResiliencePropertyKey<long> Key = new("call-start");

    private static readonly ResiliencePropertyKey<TimeSpan> LimitKey = new("call-limit");
    private static readonly AsyncLocal<TimeSpan?> Next = new();

    /// <summary>How long the calls that are made from here on may take, where that is less than the limit of a call; null for that limit. It goes down to the handlers beside the provider's library,
    /// which would not hand it on.</summary>
    public static TimeSpan? Allowed
    {
        get => Next.Value;
        set => Next.Value = value;
    }

    /// <summary>Notes that the call begins now, and how long it may take.</summary>
    public static void Set(ResilienceContext call, TimeSpan limit, TimeProvider time)
    {
        call.Properties.Set(Key, time.GetTimestamp());
        call.Properties.Set(LimitKey, limit);
    }

    /// <summary>How long the call may take in all.</summary>
    public static TimeSpan LimitOf(ResilienceContext call, TimeSpan otherwise) => call.Properties.GetValue(LimitKey, otherwise);

    /// <summary>How long the call has taken so far.</summary>
    public static TimeSpan ElapsedIn(ResilienceContext call, TimeProvider time) => time.GetElapsedTime(call.Properties.GetValue(Key, time.GetTimestamp()));
}
