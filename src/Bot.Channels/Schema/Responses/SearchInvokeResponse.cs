namespace Bot.Channels.Schema;

/// <summary>The answer to an <c>application/search</c> invoke.</summary>
public sealed class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
