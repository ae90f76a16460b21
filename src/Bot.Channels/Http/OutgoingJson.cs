using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Schema;

namespace Bot.Channels.Http;

/// <summary>Activities as they are sent: fields that are empty are left out, as the protocol asks, and not only those that are null.</summary>
public static class OutgoingJson
{
    /// <summary>The shape of an activity, what it holds included.</summary>
    public static JsonTypeInfo<Activity> Activity { get; } = (JsonTypeInfo<Activity>)new JsonSerializerOptions(ChannelJson.Default.Options)
    {
        TypeInfoResolver = ((IJsonTypeInfoResolver)ChannelJson.Default).WithAddedModifier(LeaveOutEmpty),
    }.GetTypeInfo(typeof(Activity));

    private static void LeaveOutEmpty(JsonTypeInfo shape)
    {
        foreach (var property in shape.Properties)
            if (property.PropertyType == typeof(string)) property.ShouldSerialize = static (_, value) => value is string { Length: > 0 };
            else if (property.PropertyType.Name == "IList`1") property.ShouldSerialize = static (_, value) => value is ICollection { Count: > 0 };
    }
}
