using Bot.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Http;

/// <summary>Takes activities over HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Reads the activity of one request, has the bot take it and writes the HTTP answer, which need not wait for the turn. A request that cannot be
    /// accepted is answered, not thrown.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken);
}
