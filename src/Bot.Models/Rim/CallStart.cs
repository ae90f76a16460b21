using Polly;

namespace Bot.Models.Rim;

/// <summary>When a call began, kept with it: what is left of its time decides whether it is worth another attempt.</summary>
internal static class CallStart
{
    private static readonly ResiliencePropertyKey<long> Key = new("call-start");

    /// <summary>Notes that the call begins now.</summary>
    public static void Set(ResilienceContext call, TimeProvider time) => call.Properties.Set(Key, time.GetTimestamp());

    /// <summary>How long the call has taken so far.</summary>
    public static TimeSpan ElapsedIn(ResilienceContext call, TimeProvider time) => time.GetElapsedTime(call.Properties.GetValue(Key, time.GetTimestamp()));
}
