namespace Bot.Models.Limits;

/// <summary>How much of a model may be used in a day of UTC. Null: no limit of that kind.</summary>
/// <param name="UserCalls">Most calls of one user.</param>
/// <param name="UserTokens">Tokens, read and written, after which a user is given no further call.</param>
/// <param name="Calls">Most calls in all.</param>
/// <param name="Tokens">Tokens in all after which nobody is given a further call.</param>
public sealed record DailyLimits(int? UserCalls, int? UserTokens, int? Calls, int? Tokens)
{
    /// <summary>No limit at all.</summary>
    public static DailyLimits None { get; } = new(null, null, null, null);

    /// <summary>Whether any user has a limit of their own.</summary>
    internal bool IsPerUser => UserCalls is not null || UserTokens is not null;
}
