using Bot.Channels.DirectLine;

namespace Bot.Host.Settings;

/// <summary>Where the chat on the page finds its Direct Line service. By default this server itself; a deployment that has an Azure Bot names that.</summary>
/// <param name="Domain">The service's address, such as <c>https://directline.botframework.com/v3/directline</c>; null for this server.
/// <c>WebChat:Domain</c>.</param>
/// <param name="TokenUrl">Where a POST gives a token: a path on this server, or an absolute address. <c>WebChat:TokenUrl</c>,
/// by default <c>/webchat/token</c>.</param>
public sealed record WebChatSettings(Uri? Domain, string TokenUrl)
{
    /// <summary>The settings of the section.</summary>
    public static string[] Names { get; } = ["Domain", "TokenUrl"];

    /// <summary>This server for both.</summary>
    public static WebChatSettings Here { get; } = new(null, DirectLineRoutes.PageTokenPath);

    /// <summary>The service as the browser is to have it: its address without a slash at the end, or the path on this server.</summary>
    public string DomainOrPath => Domain?.AbsoluteUri.TrimEnd('/') ?? DirectLineRoutes.Path;

    /// <summary>The settings, each checked. Part of <see cref="SettingsReader"/>.</summary>
    /// <exception cref="UsageException">A value can't be; the message says which.</exception>
    public static WebChatSettings Read(IConfigurationSection section)
    {
        var domain = section["Domain"] is { Length: > 0 } address ? SecureAddress("Domain", address) : null;
        if (section["TokenUrl"] is not { Length: > 0 } token)
        {
            // A token of ours is of no use elsewhere.
            if (domain is not null) throw new UsageException("WebChat:Domain needs WebChat:TokenUrl beside it: where that service's tokens come from.");
            return Here;
        }

        return new WebChatSettings(domain, IsPath(token) ? token : SecureAddress("TokenUrl", token).AbsoluteUri);
    }

    private static bool IsPath(string text) => text[0] == '/' && !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal);

    // Tokens travel there, so only this machine may do without encryption.
    private static Uri SecureAddress(string name, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.UserInfo.Length == 0 && (name == "TokenUrl" || address.Query.Length == 0) && address.Fragment.Length == 0) return address;
        throw new UsageException($"WebChat:{name} is \"{text}\": it must be an address that begins with https://, such as https://directline.botframework.com/v3/directline.");
    }
}
