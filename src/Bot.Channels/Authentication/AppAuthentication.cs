using System.Net.Http.Headers;
using Bot.Channels.Authentication.Inbound;
using Bot.Channels.Authentication.Outbound;
using Bot.Channels.Connector;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Authentication;

/// <summary>A bot with an app id: only the Bot Framework's channels may speak to it, and its own tenant's applications that are let in by name;
/// and it shows its token only to known hosts.</summary>
public sealed class AppAuthentication : BotFrameworkAuthentication, IDisposable
{
    private readonly ServiceHosts _hosts;
    private readonly TokenCheck _check;
    private readonly BotTokens _tokens;

    // The channel gives up on an activity after ten seconds or so.
    private readonly HttpClient _client = OutgoingHttp.Client(TimeSpan.FromSeconds(5), 1024 * 1024);
    private readonly ILogger _logger;

    /// <summary>A bot that is registered. Nothing is fetched before the first token comes in or goes out.</summary>
    public AppAuthentication(AppRegistration app, TimeProvider time, ILogger<AppAuthentication> logger)
    {
        (_hosts, _logger) = (app.ServiceHosts, logger);
        _check = new TokenCheck(app, address => new SigningKeys(address, _client, time, logger), time);
        _tokens = new BotTokens(app, new TokenHttpClient(_client));
    }

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        var verdict = await _check.CheckAsync(request.Headers.Authorization, activity, cancellationToken);
        switch (verdict)
        {
            case TokenVerdict.Accepted accepted:
                return new AuthenticateRequestResult(accepted.CallerId);
            case TokenVerdict.Refused refused:
                // The reason is our own sentence: nothing of the token is in it.
                _logger.LogInformation("An activity was refused: {Reason}", refused.Reason);
                // Whoever sent it is not told the reason: it would help to mend a forged token.
                throw refused.CallerIsKnown
                    ? new RefusedRequestException(StatusCodes.Status403Forbidden, "Forbidden", "The token is not for this activity.")
                    : new RefusedRequestException(StatusCodes.Status401Unauthorized, "Unauthorized", "The request carries no token that this bot accepts.");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <inheritdoc/>
    public override bool MayPostTo(Uri serviceUrl) => _hosts.Hold(serviceUrl);

    /// <inheritdoc/>
    public override async Task<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken)
    {
        if (!MayPostTo(serviceUrl)) throw new InvalidOperationException($"The bot's token is not for {serviceUrl.IdnHost}.");
        return new AuthenticationHeaderValue("Bearer", await _tokens.GetAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
