namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.Invoke"/>: a call whose answer is the HTTP answer.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>What is called.</summary>
    string? Name { get; set; }

    /// <summary>What it is called with; a <see cref="System.Text.Json.JsonElement"/> when it came in. Untrusted.</summary>
    object? Value { get; set; }

    /// <summary>The conversation that it is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
