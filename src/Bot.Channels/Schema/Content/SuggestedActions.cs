namespace Bot.Channels.Schema;

/// <summary>Buttons below a message that are gone once one is pressed.</summary>
public sealed class SuggestedActions
{
    /// <summary>The ids of those who see them; null means everybody.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons, in their order.</summary>
    public IList<CardAction>? Actions { get; set; }
}
