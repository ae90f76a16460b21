namespace Bot.Channels.DirectLine;

/// <summary>How the Direct Line server behaves. The defaults need no setting.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Fewest characters of a secret.</summary>
    public const int ShortestSecret = 32;

    /// <summary>Most secrets: one in use, one that takes its place.</summary>
    public const int MostSecrets = 2;

    /// <summary>Fewest bytes of a <see cref="TokenKey"/>.</summary>
    public const int ShortestKey = 32;

    /// <summary>What other servers show to get tokens for their users. Empty, the default: only this program's own page gets tokens.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The key that tokens are signed with; null, the default, makes one at start, so that tokens end with the program.</summary>
    public byte[]? TokenKey { get; init; }

    /// <summary>The other origins whose pages may talk to the server, each as <c>https://host</c> with a port where it isn't the usual one. By default none.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    /// <summary>Most activities that a conversation's user may send in a minute. The default is 60.</summary>
    public int MessagesPerMinute { get; init; } = 60;

    /// <summary>Most tokens that the page may get in a minute from one address. The default is 60.</summary>
    public int TokensPerMinute { get; init; } = 60;

    /// <summary>Most conversations at once. The default is 10,000.</summary>
    public int MostConversations { get; init; } = 10_000;

    /// <summary>Most open sockets at once. The default is 2,000.</summary>
    public int MostSockets { get; init; } = 2_000;

    /// <summary>The name under which the bot speaks.</summary>
    public string BotName { get; init; } = "Bot";

    /// <summary>Whether a text is an origin as browsers write it, such as <c>https://example.org</c>.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0 && uri.GetLeftPart(UriPartial.Authority) == text;
}
