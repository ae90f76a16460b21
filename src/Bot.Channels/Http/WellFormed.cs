using System.Text.Json;

namespace Bot.Channels.Http;

/// <summary>Whether all texts of a JSON value are text.</summary>
internal static class WellFormed
{
    /// <summary>False when a name or a value, at any depth, holds half of a surrogate pair as an escape. The value must be valid JSON otherwise.</summary>
    public static bool Is(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ChannelJson.Default.Options.MaxDepth });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
