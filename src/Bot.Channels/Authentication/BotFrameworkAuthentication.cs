using System.Net.Http.Headers;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Authentication;

/// <summary>Who may speak to the bot, and what the bot shows when it speaks.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Holds an incoming request against the rules and returns who called.</summary>
    /// <exception cref="Http.RefusedRequestException">The caller is not let in: 401, or 403 where the caller is known and the activity is not theirs to send.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken);

    /// <summary>Whether replies may be posted to an address at all.</summary>
    public abstract bool MayPostTo(Uri serviceUrl);

    /// <summary>What is shown to a service address; null when nothing is. Only called for addresses that may be posted to.</summary>
    public abstract Task<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken);
}
