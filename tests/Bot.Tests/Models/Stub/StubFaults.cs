using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Models.Stub;

/// <summary>What a model's endpoint can do wrong, one way each. Refusing needs no server at all.</summary>
internal static class StubFaults
{
    public const string Refuse = "refuse";

    private const string Begun = """{"id":"chatcmpl-1","object":"chat.completion","created":1741570283,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"{\"sentences\":[{\"text\":\"On 11""";

    /// <summary>The names of all, in the order of the test table.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Refuse, "hang", "headers then hang", "a byte a second", "reset", "500", "429", "401", "HTML", "cut JSON", "empty", "100 MB", "bad UTF-8", "tool call", "endless"];

    /// <summary>Makes the stub do that to every request.</summary>
    public static void Commit(StubModel stub, string fault) => stub.Behaviour = Of(stub, fault);

    /// <summary>What the stub does with a request.</summary>
    public static Func<StubRequest, HttpContext, Task> Of(StubModel stub, string fault) => async (request, context) =>
    {
        var response = context.Response;
        response.ContentType = "application/json";
        switch (fault)
        {
            case "hang":
                await HangAsync();
                break;
            case "headers then hang":
                await response.StartAsync();
                await HangAsync();
                break;
            case "a byte a second":
                foreach (var letter in Encoding.UTF8.GetBytes(Begun))
                {
                    await response.Body.WriteAsync(new[] { letter }, context.RequestAborted);
                    await response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(1000, Either());
                }

                break;
            case "reset":
                await response.WriteAsync(Begun);
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case "500" or "429" or "401":
                response.StatusCode = int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture);
                await response.WriteAsync("""{"error":{"message":"Incorrect API key provided: sk-secret.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}""");
                break;
            case "HTML":
                response.ContentType = "text/html; charset=utf-8";
                await response.WriteAsync("<!doctype html><html><body><h1>Please sign in</h1></body></html>");
                break;
            case "cut JSON":
                await response.WriteAsync(Begun);
                break;
            case "empty":
                await response.WriteAsync("""{"id":"chatcmpl-1","object":"chat.completion","created":1741570283,"model":"m","choices":[]}""");
                break;
            case "100 MB":
                var megabyte = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
                for (var i = 0; i < 100; i++) await response.Body.WriteAsync(megabyte, context.RequestAborted);
                break;
            case "bad UTF-8":
                await response.Body.WriteAsync(Encoding.Latin1.GetBytes(WireReply.OpenAI("""{"sentences":[{"text":"Le 11 juin 1956 à Rabat.","citations":[]}]}""".Replace("à", "\u00e0\u00ff"), streams: false).Single().Replace("\\u00E0", "\u00e0").Replace("\\u00FF", "\u00ff")));
                break;
            case "endless":
                await WireReply.SendEndlesslyAsync(context, request, TimeSpan.Zero);
                break;
            case "tool call":
                await response.WriteAsync(ToolCall().ToJsonString());
                break;
            default:
                throw new ArgumentException($"There is no fault called {fault}.", nameof(fault));
        }

        CancellationToken Either() => CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stub.Over).Token;

        Task HangAsync() => Task.Delay(Timeout.Infinite, Either());
    };

    private static JsonObject ToolCall()
    {
        var reply = JsonNode.Parse(WireReply.OpenAI("", streams: false).Single())!.AsObject();
        var choice = reply["choices"]![0]!.AsObject();
        choice["finish_reason"] = "tool_calls";
        choice["message"] = new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = null,
            ["tool_calls"] = new JsonArray(new JsonObject
            {
                ["id"] = "call_1",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = "answer", ["arguments"] = """{"question":"rm -rf /"}""" },
            }),
        };
        return reply;
    }
}
