namespace Bot.Channels.Schema;

/// <summary>What a channel says about an activity that it took.</summary>
/// <param name="id">The channel's id of it.</param>
public sealed class ResourceResponse(string? id = null)
{
    /// <summary>The channel's id of the activity; null when the channel gave none.</summary>
    public string? Id { get; set; } = id;
}
