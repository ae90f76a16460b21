using System.Text.Json;
using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>What a bot asks of an activity.</summary>
public static class ActivityExtensions
{
    /// <summary>The text without the mentions of its recipient, as the mention entities spell them, and without blanks around it.
    /// Mentions of others stay. Empty when there is no text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        var mentions = (activity.Entities ?? []).Where(entity => entity?.Type == "mention" && MentionedId(entity) == activity.Recipient?.Id);
        foreach (var mention in mentions)
            if (TextOf(mention, "text") is { Length: > 0 } spelled)
                text = text.Replace(spelled, "", StringComparison.OrdinalIgnoreCase);
        return text.Trim();
    }

    /// <summary>The place of an activity, enough to send something there later.</summary>
    public static ConversationReference GetConversationReference(this Activity activity) => new()
    {
        ActivityId = activity.Id,
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Locale = activity.Locale,
    };

    private static string? MentionedId(Entity mention) =>
        mention.Properties?.TryGetValue("mentioned", out var mentioned) is true && mentioned.ValueKind == JsonValueKind.Object
        && mentioned.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private static string? TextOf(Entity entity, string name) =>
        entity.Properties?.TryGetValue(name, out var value) is true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
