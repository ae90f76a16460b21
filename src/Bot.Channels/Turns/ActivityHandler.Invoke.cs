using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Http;
using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <content>Invokes: calls whose answer is the HTTP answer.</content>
public partial class ActivityHandler
{
    /// <summary>An invoke came. Calls <see cref="OnAdaptiveCardInvokeAsync"/>, <see cref="OnSearchInvokeAsync"/> or
    /// <see cref="OnSignInInvokeAsync"/>; any other name is answered with 501. Null means that the handler sent the answer itself.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var pressed = Read(((IInvokeActivity)turnContext.Activity).Value, ChannelJson.Default.AdaptiveCardInvokeValue);
                    if (pressed?.Action is null) return CardError("The value of the invoke has no action.");
                    if (pressed.Action.Type != "Action.Execute") return CardError("The action must be Action.Execute.");
                    return CreateInvokeResponse(CardResponse(await OnAdaptiveCardInvokeAsync(turnContext, pressed, cancellationToken)));
                case "application/search":
                    var typed = Read(((IInvokeActivity)turnContext.Activity).Value, ChannelJson.Default.SearchInvokeValue);
                    if (typed is null) return CardError("The value of the invoke is no search.");
                    return CreateInvokeResponse(CardResponse(await OnSearchInvokeAsync(turnContext, typed, cancellationToken)));
                case "signin/verifyState" or "signin/tokenExchange":
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw NotImplemented();
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>A button of an Adaptive Card was pressed.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Words were typed into a search box.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A user signs in.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The answer 200 with a body; null for none.</summary>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private async Task AnswerInvokeAsync(DelegatingTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken);
        if (response is not null)
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.InvokeResponse, Value = response }, cancellationToken);
    }

    private static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);

    private static T? Read<T>(object? value, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return value is JsonElement { ValueKind: JsonValueKind.Object } json ? json.Deserialize(shape) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? CardResponse(AdaptiveCardInvokeResponse response) =>
        JsonSerializer.SerializeToNode(response, ChannelJson.Default.AdaptiveCardInvokeResponse);

    private static InvokeResponse CardError(string message) => CreateInvokeResponse(new JsonObject
    {
        ["statusCode"] = (int)HttpStatusCode.BadRequest,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = message },
    });
}
