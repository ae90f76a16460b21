namespace Bot.Channels.Schema;

/// <summary>What a pressed button of an Adaptive Card sends: the value of an <c>adaptiveCard/action</c> invoke.</summary>
public sealed class AdaptiveCardInvokeValue
{
    /// <summary>The button; never null once the invoke reached its handler.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }
}
