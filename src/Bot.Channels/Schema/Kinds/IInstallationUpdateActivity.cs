namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.InstallationUpdate"/>.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary><c>add</c>, <c>add-upgrade</c>, <c>remove</c> or <c>remove-upgrade</c>.</summary>
    string? Action { get; set; }
}
