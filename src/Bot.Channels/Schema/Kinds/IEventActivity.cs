namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.Event"/>: something named happened outside the words.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>What happened.</summary>
    string? Name { get; set; }

    /// <summary>What belongs to it; a <see cref="System.Text.Json.JsonElement"/> when it came in. Untrusted.</summary>
    object? Value { get; set; }

    /// <summary>The conversation that it is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
