namespace Bot.Answering.Conversations;

/// <summary>How long the models of a turn may take together, whatever they are asked for: vectors of the question, what a follow-up means, the answer.</summary>
/// <param name="Limit">From the beginning of the turn.</param>
/// <param name="Clock">What it is measured by.</param>
public sealed record TurnLimit(TimeSpan Limit, TimeProvider Clock)
{
    /// <summary>A turn begins now.</summary>
    internal TurnTime Begin() => new(this);
}

/// <summary>The time of one turn. Nothing ends with it by itself: who asks a model gives it no more than is left.</summary>
public sealed class TurnTime
{
    private readonly TurnLimit _limit;
    private readonly long _began;

    internal TurnTime(TurnLimit limit) => (_limit, _began) = (limit, limit.Clock.GetTimestamp());

    /// <summary>What is left for models; not below zero.</summary>
    public TimeSpan Left => _limit.Limit - _limit.Clock.GetElapsedTime(_began) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
