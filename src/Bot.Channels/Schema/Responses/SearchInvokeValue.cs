namespace Bot.Channels.Schema;

/// <summary>What a search box sends: the value of an <c>application/search</c> invoke.</summary>
public sealed class SearchInvokeValue
{
    /// <summary><c>search</c>, <c>searchAnswer</c> or <c>typeahead</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>The words typed so far. Untrusted.</summary>
    public string? QueryText { get; set; }
}
