using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.DirectLine;

/// <summary>Where sockets are opened.</summary>
internal sealed class StreamRoute(Origins origins, OpenConversations conversations, TimeProvider time, IHostApplicationLifetime host)
{
    // The server's own sign that the other end is alive; the protocol's empty frames can't be answered.
    private static readonly TimeSpan TimeBetweenPings = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPing = TimeSpan.FromSeconds(30);

    /// <summary>Opens a socket for whoever shows a ticket, and keeps it until either end lets go.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "BadArgument", "A WebSocket is opened here.");
        var conversation = conversations.Find((string)context.Request.RouteValues["id"]!);
        // Without a ticket it is not told whether there is such a conversation.
        if (conversation?.Tickets.Redeem(context.Request.Query["t"].ToString()) is not { } only)
            throw new RefusedRequestException(StatusCodes.Status403Forbidden, "BadTicket", "The address is used up or too old: ask for another one.");
        origins.Check(context.Request, only);
        using var place = conversations.TakeSocketPlace();
        // Not disposed of: who drops the socket may do so at the very moment when it goes by itself.
        var dropped = conversation.Join();
        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync(
                new WebSocketAcceptContext { KeepAliveInterval = TimeBetweenPings, KeepAliveTimeout = LongestPing });
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(dropped.Token, context.RequestAborted, host.ApplicationStopping);
            await new ActivityStream(socket, conversation.Log, time).RunAsync(context.Request.Query["watermark"].ToString(), gone.Token);
        }
        finally
        {
            conversation.Leave(dropped);
        }
    }
}
