namespace Bot.Channels.Schema;

/// <summary>A button.</summary>
public sealed class CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The words on it.</summary>
    public string? Title { get; set; }

    /// <summary>What is sent or opened. For <see cref="ActionTypes.ImBack"/> the same as the title: some clients send one, some the other.</summary>
    public object? Value { get; set; }

    /// <summary>The words that are sent in place of the value.</summary>
    public string? Text { get; set; }

    /// <summary>The words that the conversation shows when it is pressed.</summary>
    public string? DisplayText { get; set; }
}
