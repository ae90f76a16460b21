namespace Bot.Channels.Schema;

/// <summary>A reaction to a message.</summary>
public sealed class MessageReaction
{
    /// <summary>Which one, such as <c>like</c>.</summary>
    public string? Type { get; set; }
}
