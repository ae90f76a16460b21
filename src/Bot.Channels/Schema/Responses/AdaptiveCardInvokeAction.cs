namespace Bot.Channels.Schema;

/// <summary>A pressed button of an Adaptive Card.</summary>
public sealed class AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The card's id of the button.</summary>
    public string? Id { get; set; }

    /// <summary>What is to be done.</summary>
    public string? Verb { get; set; }

    /// <summary>The button's data and the card's inputs; a <see cref="System.Text.Json.JsonElement"/>. Untrusted.</summary>
    public object? Data { get; set; }
}
