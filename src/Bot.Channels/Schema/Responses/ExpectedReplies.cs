namespace Bot.Channels.Schema;

/// <summary>The body that answers <see cref="DeliveryModes.ExpectReplies"/>.</summary>
/// <param name="Activities">The replies of one turn, in the order they were sent; may be empty.</param>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
