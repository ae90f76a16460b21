using System.Text;
using System.Text.Json;

namespace Bot.Models.Replies;

/// <summary>Reads a reply, whether or not the provider held the model to its form: words or code fences around the object, commas and comments too many, and an object that was cut off, of which the
/// sentences that are whole are read. Pure.</summary>
internal static class ReplyReader
{
    private const int MostSentences = 40;
    private const int MostCitations = 12;
    private const int Deepest = 16;

    private static readonly string[] Begins = ["\"sentences\"", "\"notInSources\"", "\"short\""];

    /// <summary>The reply; null when nothing in the text has its form.</summary>
    public static ModelReply? Read(string text)
    {
        // Words around it may hold braces too, so an object begins where one of its names follows.
        for (var start = text.IndexOf('{'); start >= 0; start = text.IndexOf('{', start + 1))
        {
            var inside = text.AsSpan(start + 1).TrimStart();
            if (Array.Exists(Begins, name => text.AsSpan(start + 1).TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase))) return ReadObject(text[start..]);
            if (inside is []) return null;
        }

        return null;
    }

    private static ModelReply? ReadObject(string text)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest }));
        var sentences = new List<ReplySentence>();
        var (bare, isNotInSources, isWhole, leftOut) = ((string?)null, false, false, 0);
        try
        {
            isWhole = ReadMembers(ref reader, sentences, ref bare, ref isNotInSources, ref leftOut);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What was read until then stands.
        }

        return sentences is [] && !isNotInSources ? null : new ModelReply(isNotInSources ? [] : sentences, bare, isNotInSources, !isWhole) { LeftOut = leftOut };
    }

    // False when the text ends before the object does.
    private static bool ReadMembers(ref Utf8JsonReader reader, List<ReplySentence> sentences, ref string? bare, ref bool isNotInSources, ref int leftOut)
    {
        if (!reader.Read()) return false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var name = reader.GetString();
            if (!reader.Read()) return false;
            if (Is(name, "sentences") && reader.TokenType == JsonTokenType.StartArray)
            {
                if (!ReadSentences(ref reader, sentences, ref leftOut)) return false;
            }
            else if (Is(name, "notInSources"))
            {
                isNotInSources = reader.TokenType == JsonTokenType.True;
            }
            else if (Is(name, "short") && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                bare = reader.TokenType == JsonTokenType.String ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
            }
            else if (!reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }

    private static bool ReadSentences(ref Utf8JsonReader reader, List<ReplySentence> sentences, ref int leftOut)
    {
        while (true)
        {
            if (!reader.Read()) return false;
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (!JsonDocument.TryParseValue(ref reader, out var sentence)) return false;
            using (sentence)
            {
                if (sentences.Count < MostSentences && Sentence(sentence.RootElement, ref leftOut) is { } read) sentences.Add(read);
                else leftOut++;
            }
        }
    }

    private static ReplySentence? Sentence(JsonElement element, ref int leftOut)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "text") is not { } text) return null;
        var citations = new List<ReplyCitation>();
        if (element.TryGetProperty("citations", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (citations.Count < MostCitations && item.ValueKind == JsonValueKind.Object && Number(item, "passage") is { } passage && Text(item, "quote") is { } quote) citations.Add(new ReplyCitation(passage, quote));
                else leftOut++;
            }
        }

        return new ReplySentence(text, citations);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Smaller models put the number in quotation marks.
    private static int? Number(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static bool Is(string? name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
