using System.Text.Json.Serialization;
using Bot.Channels.Schema;

namespace Bot.Channels.Http;

/// <summary>The protocol's JSON: camel case, nulls left out, unknown fields kept, at most 32 levels deep.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ErrorResponse))]
public sealed partial class ChannelJson : JsonSerializerContext;
