using System.Text.Json;

namespace Bot.Channels.Http;

/// <summary>Whether bytes are JSON that can be read here, and written back within an answer.</summary>
internal static class WellFormed
{
    /// <summary>Deepest nesting that is read; what is echoed stands some levels deeper in the answer, and must stay within what is written.</summary>
    public const int MaxDepth = 24;

    /// <summary>False when the bytes are no JSON value, when it nests deeper than <see cref="MaxDepth"/>, or when a name or a text in it holds half of a
    /// surrogate pair as an escape.</summary>
    public static bool Is(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) _ = reader.GetString();
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException)
        {
            return false;
        }
    }
}
