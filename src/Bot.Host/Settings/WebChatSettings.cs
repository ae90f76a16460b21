namespace Bot.Host.Settings;

/// <summary>Where the chat on the page finds its Direct Line service. By default this server itself; a deployment that has an Azure Bot names that.</summary>
/// <param name="Domain">The service's address, such as <c>https://directline.botframework.com/v3/directline</c>, without a slash at its end;
/// null for this server. <c>WebChat:Domain</c>.</param>
/// <param name="TokenUrl">Where a POST gives a token: a path on this server, or an absolute address. <c>WebChat:TokenUrl</c>, by default <c>/webchat/token</c>.</param>
public sealed record WebChatSettings(Uri? Domain, string TokenUrl)
{
    /// <summary>This server for both.</summary>
    public static WebChatSettings Here { get; } = new(null, "/webchat/token");

    /// <summary>The address as the browser is to have it: of the service, or the path on this server.</summary>
    public string DomainOrPath => Domain?.AbsoluteUri.TrimEnd('/') ?? "/v3/directline";
}
