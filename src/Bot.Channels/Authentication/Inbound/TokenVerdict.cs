namespace Bot.Channels.Authentication.Inbound;

/// <summary>What was found about a token.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <summary>The caller is who the token says, and may send the activity.</summary>
    /// <param name="CallerId">The caller in the protocol's words.</param>
    public sealed record Accepted(string CallerId) : TokenVerdict;

    /// <summary>The caller is not let in.</summary>
    /// <param name="Reason">One sentence for the log, without anything out of the token.</param>
    /// <param name="CallerIsKnown">The token is good, and the activity is not what it was made for.</param>
    public sealed record Refused(string Reason, bool CallerIsKnown = false) : TokenVerdict;
}
