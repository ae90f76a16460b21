namespace Bot.Channels.Schema;

/// <summary>How the sender wants its replies.</summary>
public static class DeliveryModes
{
    /// <summary>Posted to the activity's service address.</summary>
    public const string Normal = "normal";

    /// <summary>In the body of the HTTP answer; nothing is posted.</summary>
    public const string ExpectReplies = "expectReplies";
}
