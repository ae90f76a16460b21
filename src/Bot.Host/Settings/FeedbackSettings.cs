namespace Bot.Host.Settings;

/// <summary>Where feedback is kept, and for how long.</summary>
/// <param name="Folder">The folder; absolute. <c>Feedback:Folder</c>, by default <c>.feedback</c>. Made when the first feedback comes.</param>
/// <param name="KeepMonths">Months for which a month's file is kept after that month; then it is deleted. <c>Feedback:KeepMonths</c>, from 1 to 120, by default 12.</param>
public sealed record FeedbackSettings(string Folder, int KeepMonths = FeedbackSettings.DefaultKeepMonths)
{
    /// <summary>Months that feedback is kept when nothing else is set.</summary>
    public const int DefaultKeepMonths = 12;
}
