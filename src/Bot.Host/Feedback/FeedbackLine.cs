using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host.Feedback;

/// <summary>Feedback as one line of JSON, and back.</summary>
internal static class FeedbackLine
{
    /// <summary>Most bytes of a line, its end included.</summary>
    public const int MaxBytes = 32 * 1024;

    // Where texts are first cut; halved until the line fits.
    private const int LongestText = 8 * 1024;
    private const int LongestId = 400;
    private const int MostCitations = 20;

    private static readonly FeedbackJson Json = new(new JsonSerializerOptions(FeedbackJson.Default.Options)
    {
        // The line is read by people and programs, never as part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The line with its line feed, at most <see cref="MaxBytes"/> long: question, answer and quotes are shortened until it is.</summary>
    public static byte[] Write(FeedbackEntry entry)
    {
        for (var limit = LongestText; ; limit /= 2)
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(Shorten(entry, limit), Json.FeedbackEntry);
            if (line.Length < MaxBytes) return [.. line, (byte)'\n'];
        }
    }

    /// <summary>The entry of a line; false when the line is none.</summary>
    public static bool TryRead(string line, [NotNullWhen(true)] out FeedbackEntry? entry)
    {
        entry = null;
        try
        {
            entry = JsonSerializer.Deserialize(line, Json.FeedbackEntry);
        }
        catch (JsonException)
        {
            return false;
        }

        return entry is { Channel: not null, Question: not null, Answer: not null, Citations: not null, Reaction: null or Reaction.Like or Reaction.Dislike }
            && !entry.Citations.Any(citation => citation is not { Document: not null, Quote: not null });
    }

    private static FeedbackEntry Shorten(FeedbackEntry entry, int limit) => entry with
    {
        Comment = Comments.Clean(entry.Comment),
        Question = Whole(entry.Question, limit),
        Answer = Whole(entry.Answer, limit),
        Citations = [.. entry.Citations.Take(MostCitations).Select(citation =>
            citation with { Document = Whole(citation.Document, Math.Min(limit, LongestId)), Quote = Whole(citation.Quote, limit) })],
    };

    // Stray halves of characters can't be written as UTF-8.
    private static string Whole(string text, int limit)
    {
        var result = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in Excerpt.Exactly(text, limit).EnumerateRunes()) result.Append(rune);
        return result.ToString();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8)]
[JsonSerializable(typeof(FeedbackEntry))]
internal sealed partial class FeedbackJson : JsonSerializerContext;
