using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Channels.DirectLine;

/// <summary>Where Direct Line is found.</summary>
public static class DirectLineRoutes
{
    /// <summary>What clients are given as <c>domain</c>, below the server's own address.</summary>
    public const string Path = "/v3/directline";

    /// <summary>Where this program's own page gets a token with POST.</summary>
    public const string PageTokenPath = "/webchat/token";

    /// <summary>Maps Direct Line 3.0 and the page's way to a token.</summary>
    /// <param name="app">The host, with the services of <see cref="DirectLineServices.AddDirectLine"/>.</param>
    public static WebApplication MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseCors();
        var door = app.Services.GetRequiredService<Door>();
        var tokens = app.Services.GetRequiredService<TokenRoutes>();
        var conversations = app.Services.GetRequiredService<ConversationRoutes>();
        var stream = app.Services.GetRequiredService<StreamRoute>();
        app.MapPost(PageTokenPath, door.Behind(tokens.IssueToPageAsync));
        var group = app.MapGroup(Path).RequireCors(DirectLineServices.CorsPolicy);
        group.MapPost("/tokens/generate", door.Behind(tokens.GenerateAsync));
        group.MapPost("/tokens/refresh", door.Behind(tokens.RefreshAsync));
        group.MapPost("/conversations", door.Behind(conversations.StartAsync));
        group.MapGet("/conversations/{id}", door.Behind(conversations.ReconnectAsync));
        group.MapGet("/conversations/{id}/activities", door.Behind(conversations.ReadAsync));
        group.MapPost("/conversations/{id}/activities", door.Behind(conversations.PostAsync));
        group.MapPost("/conversations/{id}/upload", door.Behind(conversations.RefuseUploadAsync));
        // HTTP/1.1 opens a socket with GET, HTTP/2 with CONNECT.
        group.MapMethods("/conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], door.Behind(stream.OpenAsync));
        group.Map("/{**rest}", door.Behind(_ => throw NotHere()));
        return app;
    }

    // Such as session/getsessionid, which clients ask for only when a bot signs people in.
    private static Http.RefusedRequestException NotHere() => new(StatusCodes.Status404NotFound, "NotFound", "There is nothing here.");
}
