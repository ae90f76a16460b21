namespace Bot.Host.Teams;

/// <summary>What Teams is told about the bot. The values are checked by <see cref="TeamsAppCheck"/>.</summary>
public sealed record TeamsApp
{
    /// <summary>The application (client) id of the bot's registration.</summary>
    public required Guid BotId { get; init; }

    /// <summary>The DNS name under which the bot is reached, in lower case and ASCII, without scheme and port.</summary>
    public required string Host { get; init; }

    /// <summary>The Teams app's own id; by default <see cref="TeamsAppId.For"/> the bot and its host.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version of the package: Teams takes a package in place of an earlier one only when it is higher. The default is 1.0.0.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>The app's name, at most 30 characters. The default is Bot.</summary>
    public string Name { get; init; } = "Bot";

    /// <summary>Who offers it, at most 32 characters. The default is the host's name, as far as it fits.</summary>
    public required string Developer { get; init; }

    /// <summary>The https address where users find help. The default is the bot's page.</summary>
    public required string Website { get; init; }

    /// <summary>The https address of the privacy notice. The default is the bot's page.</summary>
    public required string Privacy { get; init; }

    /// <summary>The https address of the terms of use. The default is the bot's page.</summary>
    public required string Terms { get; init; }
}
