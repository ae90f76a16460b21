using System.Buffers;
using System.Text.Json;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Http;

/// <summary>Reads the activity out of a request.</summary>
internal static class ActivityReader
{
    private const int MaxBodyLength = 256 * 1024;

    // Ids are kept to know copies and conversations by; longer ones than any channel's would only fill the memory.
    private const int LongestId = 1000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The activity, with a type. Throws <see cref="RefusedRequestException"/> when there is none to read.</summary>
    public static Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => ReadAsync(request, MaxBodyLength, cancellationToken);

    /// <summary>The same with a limit of its own, in bytes.</summary>
    public static async Task<Activity> ReadAsync(HttpRequest request, int maxLength, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
            throw new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are sent with POST.");
        if (!request.HasJsonContentType())
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The content type must be application/json.");
        return await ReadBodyAsync(request, maxLength, Parse, cancellationToken);
    }

    /// <summary>What <paramref name="parse"/> makes of a whole body, which it can't keep. Throws <see cref="RefusedRequestException"/> when the body is over the limit.</summary>
    public static async Task<T> ReadBodyAsync<T>(HttpRequest request, int maxLength, BodyParser<T> parse, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxLength) throw TooLarge(maxLength);

        // One byte over the limit is asked for, so that a body without a stated length is caught too.
        var most = (int)(request.ContentLength ?? maxLength) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, most), most, throwOnEndOfStream: false, cancellationToken);
            return length > maxLength ? throw TooLarge(maxLength) : parse(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Activity Parse(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        // Half a surrogate pair is valid JSON and no text: it would break whoever reads it, long after.
        if (!WellFormed.Is(body)) throw BadRequest("BadSyntax", "The body is not JSON, nests too deep, or holds a text with half a character.");
        Activity? activity;
        try
        {
            activity = JsonSerializer.Deserialize(body, ChannelJson.Default.Activity);
        }
        catch (JsonException)
        {
            throw BadRequest("BadSyntax", "The body is not an activity in JSON.");
        }

        if (activity is null) throw BadRequest("BadSyntax", "The body is not an activity in JSON.");
        if (activity.Id?.Length > LongestId || activity.Conversation?.Id?.Length > LongestId || activity.ChannelId?.Length > LongestId)
            throw BadRequest("BadArgument", "An id may be at most 1,000 characters long.");
        return string.IsNullOrEmpty(activity.Type) ? throw BadRequest("MissingProperty", "The activity has no type.") : activity;
    }

    private static RefusedRequestException BadRequest(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);

    private static RefusedRequestException TooLarge(int maxLength) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"What is sent here may be at most {maxLength / 1024} KB long.");

    /// <summary>Makes something of a body.</summary>
    internal delegate T BodyParser<T>(ReadOnlySpan<byte> body);
}
