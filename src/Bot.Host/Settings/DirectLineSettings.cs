using Bot.Channels.DirectLine;

namespace Bot.Host.Settings;

/// <summary>Reads the section <c>DirectLine</c>. Part of <see cref="SettingsReader"/>, with its own strictness: no message repeats a secret.</summary>
internal static class DirectLineSettings
{
    private const int MostCounted = 1_000_000;

    /// <summary>The settings of the section.</summary>
    public static string[] Names { get; } =
        ["Secrets", "TokenKey", "TrustedOrigins", "MessagesPerMinute", "TokensPerMinute", "MostConversations", "MostSockets"];

    /// <summary>The settings, each checked; those that are missing or blank have their defaults.</summary>
    /// <exception cref="UsageException">A value can't be; the message says which.</exception>
    public static DirectLineOptions Read(IConfigurationSection section)
    {
        var defaults = new DirectLineOptions();
        return new DirectLineOptions
        {
            Secrets = Secrets(section),
            TokenKey = Key(section["TokenKey"]),
            TrustedOrigins = TrustedOrigins(section),
            MessagesPerMinute = Count(section, "MessagesPerMinute", defaults.MessagesPerMinute),
            TokensPerMinute = Count(section, "TokensPerMinute", defaults.TokensPerMinute),
            MostConversations = Count(section, "MostConversations", defaults.MostConversations),
            MostSockets = Count(section, "MostSockets", defaults.MostSockets),
        };
    }

    private static List<string> Secrets(IConfigurationSection section)
    {
        var secrets = List(section, "Secrets");
        if (secrets.Count > DirectLineOptions.MostSecrets)
            throw new UsageException($"DirectLine:Secrets has {secrets.Count} entries: there can be {DirectLineOptions.MostSecrets}, the one in use and the one that takes its place.");
        if (secrets.Exists(secret => secret.Length < DirectLineOptions.ShortestSecret))
            throw new UsageException($"DirectLine:Secrets has an entry that is too short: a secret is at least {DirectLineOptions.ShortestSecret} characters long.");
        return secrets;
    }

    private static List<string> TrustedOrigins(IConfigurationSection section)
    {
        var origins = List(section, "TrustedOrigins");
        if (origins.Find(origin => !DirectLineOptions.IsOrigin(origin)) is { } wrong)
            throw new UsageException($"DirectLine:TrustedOrigins has \"{wrong}\": an origin is written as https://example.org, with a port where it isn't the usual one, and nothing behind it.");
        return origins;
    }

    private static byte[]? Key(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var key = new byte[text.Length];
        if (Convert.TryFromBase64String(text, key, out var length) && length >= DirectLineOptions.ShortestKey) return key[..length];
        throw new UsageException($"DirectLine:TokenKey can't be read: it must be at least {DirectLineOptions.ShortestKey} random bytes in Base64.");
    }

    private static List<string> List(IConfigurationSection section, string name)
    {
        if (!string.IsNullOrWhiteSpace(section[name]))
            throw new UsageException($"DirectLine:{name} must be a list: write DirectLine:{name}:0 for its first entry.");
        return [.. section.GetSection(name).GetChildren().Select(entry => entry.Value ?? "").Where(value => !string.IsNullOrWhiteSpace(value))];
    }

    private static int Count(IConfigurationSection section, string name, int otherwise) =>
        WholeNumber.Read(section[name], $"DirectLine:{name}", otherwise, MostCounted);
}
