using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>Makes messages to send.</summary>
public static class MessageFactory
{
    /// <summary>A message of the words, read as plain text unless its format is set.</summary>
    public static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
