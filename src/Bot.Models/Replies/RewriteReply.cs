using System.Text.Json;

namespace Bot.Models.Replies;

/// <summary>Reads the reply of a model that rewrote a question, whether or not the provider held it to its form. Pure.</summary>
internal static class RewriteReply
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    /// <summary>The question as plain words; null when there is none, or when it holds a link, an address or a tag.</summary>
    public static string? Read(string text)
    {
        var (start, end) = (text.IndexOf('{'), text.LastIndexOf('}'));
        if (start < 0 || end < start) return null;
        try
        {
            using var reply = JsonDocument.Parse(text.AsMemory(start, end - start + 1), Tolerant);
            return reply.RootElement.TryGetProperty("question", out var question) && question.ValueKind == JsonValueKind.String ? PlainSentence.Of(question.GetString()!, []) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half a character, or words and braces around it.
            return null;
        }
    }
}
