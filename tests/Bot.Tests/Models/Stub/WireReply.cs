using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Models.Stub;

/// <summary>Replies in the form of each provider, after their documentation: whole, and in pieces as they stream.</summary>
internal static class WireReply
{
    private const int Piece = 24;

    public static async Task SendAsync(HttpContext context, StubRequest request, string text)
    {
        var isOllama = request.Path.EndsWith("/api/chat", StringComparison.Ordinal);
        context.Response.ContentType = (isOllama, request.Streams) switch
        {
            (true, true) => "application/x-ndjson",
            (false, true) => "text/event-stream; charset=utf-8",
            _ => "application/json",
        };
        var isAzure = request.Path.StartsWith("/openai/v1/", StringComparison.Ordinal);
        var lines = isOllama ? Ollama(text, request.Streams) : OpenAI(text, request.Streams, isAzure);
        foreach (var line in lines)
        {
            await context.Response.WriteAsync(line, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>Begins well and never ends: of a stream piece after piece, of a whole reply its one text.</summary>
    /// <param name="context">The reply.</param>
    /// <param name="request">What it replies to.</param>
    /// <param name="pause">Between one piece and the next.</param>
    /// <returns>How many characters were sent until the client went.</returns>
    public static async Task<long> SendEndlesslyAsync(HttpContext context, StubRequest request, TimeSpan pause)
    {
        var words = "and then".PadRight(Piece, '.');
        var isOllama = request.Path.EndsWith("/api/chat", StringComparison.Ordinal);
        context.Response.ContentType = request.Streams ? isOllama ? "application/x-ndjson" : "text/event-stream; charset=utf-8" : "application/json";
        var line = (isOllama ? Ollama(words, request.Streams) : OpenAI(words, request.Streams)).First(line => line.Contains(words, StringComparison.Ordinal));
        var (next, again) = request.Streams ? (line, line) : (line[..line.IndexOf(words, StringComparison.Ordinal)], words);
        for (var sent = 0L; ; sent += next.Length, next = again)
        {
            try
            {
                await context.Response.WriteAsync(next, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                if (pause > TimeSpan.Zero) await Task.Delay(pause, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                return sent;
            }
        }
    }

    public static IEnumerable<string> OpenAI(string text, bool streams, bool isAzure = false)
    {
        if (!streams) return [Whole(text, isAzure).ToJsonString()];
        IEnumerable<JsonObject> chunks =
        [
            .. isAzure ? [Chunk(null, null, isAzure: false, withFilter: true)] : Array.Empty<JsonObject>(),
            Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "", ["refusal"] = null }, null, isAzure),
            .. Pieces(text).Select(piece => Chunk(new JsonObject { ["content"] = piece }, null, isAzure)),
            Chunk([], "stop", isAzure),
            Usage(Chunk(null, null, isAzure: false)),
        ];
        return chunks.Select(chunk => $"data: {chunk.ToJsonString()}\n\n").Append("data: [DONE]\n\n");
    }

    public static IEnumerable<string> Ollama(string text, bool streams)
    {
        var pieces = streams ? Pieces(text).Select(piece => OllamaPiece(piece, done: false)).Append(OllamaPiece("", done: true)) : [OllamaPiece(text, done: true)];
        return pieces.Select(piece => piece.ToJsonString() + (streams ? "\n" : ""));
    }

    private static JsonObject Whole(string text, bool isAzure)
    {
        var choice = new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = null, ["annotations"] = new JsonArray() },
            ["logprobs"] = null,
            ["finish_reason"] = "stop",
        };
        if (isAzure) choice["content_filter_results"] = Filters();
        var reply = Usage(new JsonObject
        {
            ["id"] = "chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG",
            ["object"] = "chat.completion",
            ["created"] = 1741570283,
            ["model"] = "gpt-4o-mini-2024-07-18",
            ["choices"] = new JsonArray(choice),
            ["service_tier"] = "default",
            ["system_fingerprint"] = "fp_fc9f1d7035",
        });
        if (isAzure) reply["prompt_filter_results"] = new JsonArray(new JsonObject { ["prompt_index"] = 0, ["content_filter_results"] = Filters() });
        return reply;
    }

    private static JsonObject Usage(JsonObject reply)
    {
        reply["usage"] = new JsonObject
        {
            ["prompt_tokens"] = 812,
            ["completion_tokens"] = 46,
            ["total_tokens"] = 858,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 0, ["audio_tokens"] = 0 },
            ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 0, ["audio_tokens"] = 0, ["accepted_prediction_tokens"] = 0, ["rejected_prediction_tokens"] = 0 },
        };
        return reply;
    }

    private static JsonObject Chunk(JsonObject? delta, string? finish, bool isAzure, bool withFilter = false)
    {
        var choice = delta is null ? null : new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish };
        if (isAzure && choice is not null) choice["content_filter_results"] = finish is null ? Filters() : new JsonObject();
        var chunk = new JsonObject
        {
            ["id"] = withFilter ? "" : "chatcmpl-123",
            ["object"] = withFilter ? "" : "chat.completion.chunk",
            ["created"] = withFilter ? 0 : 1694268190,
            ["model"] = withFilter ? "" : "gpt-4o-mini-2024-07-18",
            ["system_fingerprint"] = "fp_44709d6fcb",
            ["choices"] = choice is null ? new JsonArray() : new JsonArray(choice),
        };
        if (withFilter) chunk["prompt_filter_results"] = new JsonArray(new JsonObject { ["prompt_index"] = 0, ["content_filter_results"] = Filters() });
        return chunk;
    }

    private static JsonObject Filters()
    {
        var filters = new JsonObject();
        foreach (var name in (string[])["hate", "self_harm", "sexual", "violence"]) filters[name] = new JsonObject { ["filtered"] = false, ["severity"] = "safe" };
        return filters;
    }

    private static JsonObject OllamaPiece(string text, bool done)
    {
        var piece = new JsonObject
        {
            ["model"] = "llama3.1:8b",
            ["created_at"] = "2026-11-24T12:00:00.000000Z",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["done"] = done,
        };
        if (!done) return piece;
        piece["done_reason"] = "stop";
        piece["total_duration"] = 4883583458;
        piece["load_duration"] = 1334875;
        piece["prompt_eval_count"] = 812;
        piece["prompt_eval_duration"] = 342546000;
        piece["eval_count"] = 46;
        piece["eval_duration"] = 4535599000;
        return piece;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length; at += Piece) yield return text[at..Math.Min(at + Piece, text.Length)];
    }
}
