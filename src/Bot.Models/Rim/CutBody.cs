using System.Net.Http.Headers;

namespace Bot.Models.Rim;

/// <summary>A body that was read whole, or, of a stream, as far as the time went.</summary>
internal static class CutBody
{
    private static readonly HttpRequestOptionsKey<bool> IsCut = new("is-cut");

    /// <summary>Puts the bytes in the place of the response's body.</summary>
    public static void Put(HttpResponseMessage response, ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type, bool isCut)
    {
        response.Content.Dispose();
        response.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = type } };
        response.RequestMessage?.Options.Set(IsCut, isCut);
    }

    /// <summary>Whether the time ended the body.</summary>
    public static bool IsIn(HttpResponseMessage response) => response.RequestMessage is { } request && request.Options.TryGetValue(IsCut, out var isCut) && isCut;

    /// <summary>Whether pieces of it can be used without the rest.</summary>
    public static bool IsStream(MediaTypeHeaderValue? type) => type?.MediaType is "text/event-stream" or "application/x-ndjson";
}
