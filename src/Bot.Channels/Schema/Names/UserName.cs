namespace Bot.Channels.Schema;

/// <summary>The name under which a user is known in this program.</summary>
public static class UserName
{
    /// <summary>Who sent an activity: channel, tenant and id, as ids are unique only within their channel.</summary>
    public static string Of(IActivity activity) => $"{activity.ChannelId}/{activity.Conversation?.TenantId}/{activity.From?.Id}";
}
