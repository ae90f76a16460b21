using System.Text.Json;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Where a conversation is started, found again, read and written.</summary>
internal sealed class ConversationRoutes(Door door, DirectLineTokens tokens, OpenConversations conversations, DirectLineAdapter adapter)
{
    // A question of full length with every character escaped, and what clients put around it.
    private const int LongestActivity = 32 * 1024;
    private const int LongestStart = 4 * 1024;

    /// <summary>Starts the token's conversation: 201, or 200 when it goes on already.</summary>
    public async Task StartAsync(HttpContext context)
    {
        var grant = await door.GrantAsync(context);
        var locale = await ActivityReader.ReadBodyAsync(context.Request, LongestStart, ReadLocale, context.RequestAborted);
        var (conversation, isNew) = conversations.Start(grant, Origins.IsSecure(context.Request), begun => adapter.Start(begun, locale));
        context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await AnswerAsync(context, conversation, grant, watermark: "");
    }

    /// <summary>A new address for the socket of a conversation, which goes on after the watermark.</summary>
    public async Task ReconnectAsync(HttpContext context)
    {
        var grant = await door.GrantForPathAsync(context);
        await AnswerAsync(context, conversations.Of(grant), grant, context.Request.Query["watermark"].ToString());
    }

    /// <summary>What came after the watermark.</summary>
    public async Task ReadAsync(HttpContext context)
    {
        var conversation = conversations.Of(await door.GrantForPathAsync(context));
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(conversation.Log.After(context.Request.Query["watermark"].ToString()).ToJson(), context.RequestAborted);
    }

    /// <summary>Takes what the user says, and answers before the bot does.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var conversation = conversations.Of(await door.GrantForPathAsync(context));
        if (!conversation.Messages.TryTake())
            throw new RefusedRequestException(StatusCodes.Status429TooManyRequests, "TooManyRequests", "That was too much for one minute. Try again in the next.");
        var posted = await ActivityReader.ReadAsync(context.Request, LongestActivity, context.RequestAborted);
        var id = adapter.Post(conversation, posted);
        await context.Response.WriteAsJsonAsync(new ResourceResponse(id), ChannelJson.Default.ResourceResponse, contentType: null, context.RequestAborted);
    }

    /// <summary>Refuses a file.</summary>
    public async Task RefuseUploadAsync(HttpContext context)
    {
        await door.GrantForPathAsync(context);
        throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "This bot reads no files.");
    }

    // What else a client starts with is not needed, and no reason to refuse it.
    private static string? ReadLocale(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IsEmpty || !WellFormed.Is(body) ? null : JsonSerializer.Deserialize(body, DirectLineJson.Default.StartRequest)?.Locale;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task AnswerAsync(HttpContext context, Conversation conversation, TokenGrant grant, string watermark)
    {
        var ticket = conversation.Tickets.Issue(grant.Origins);
        var scheme = conversation.IsSecure || context.Request.IsHttps ? "wss" : "ws";
        var path = $"{context.Request.PathBase}{DirectLineRoutes.Path}/conversations/{grant.Conversation}/stream";
        var streamUrl = $"{scheme}://{context.Request.Host.ToUriComponent()}{path}?watermark={Uri.EscapeDataString(watermark)}&t={ticket}";
        return context.Response.WriteAsJsonAsync(
            new ConversationAnswer(grant.Conversation, tokens.Issue(grant), (int)DirectLineTokens.Lifetime.TotalSeconds, streamUrl),
            DirectLineJson.Default.ConversationAnswer, contentType: null, context.RequestAborted);
    }
}
