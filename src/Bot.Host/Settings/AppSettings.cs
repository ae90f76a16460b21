using Bot.Channels.Authentication;

namespace Bot.Host.Settings;

/// <summary>Reads who the bot is to the Bot Framework, under the names that its own samples use: at the root of the settings.</summary>
internal static class AppSettings
{
    private const string Type = "MicrosoftAppType";
    private const string Id = "MicrosoftAppId";
    private const string Password = "MicrosoftAppPassword";
    private const string Tenant = "MicrosoftAppTenantId";
    private const string Metadata = "BotOpenIdMetadata";

    /// <summary>The names at the root.</summary>
    public static IReadOnlyList<string> Names { get; } = [Type, Id, Password, Tenant, Metadata];

    /// <summary>The registration; null when no app id is set, for a bot that speaks to this machine only.</summary>
    /// <exception cref="UsageException">The settings don't make one; the message says what to set.</exception>
    public static AppRegistration? Read(IConfiguration configuration)
    {
        CheckNames(configuration);
        var type = ReadType(configuration[Type]);
        if (Text(configuration, Id) is not { } id)
        {
            foreach (var name in (string[])[Password, Tenant, Metadata])
                if (Text(configuration, name) is not null) throw new UsageException($"{name} is set without {Id}: set {Id} to the application (client) id of the bot's registration too.");
            return null;
        }

        // Not shown: it may be the password in the wrong place.
        if (!IsGuid(id)) throw new UsageException($"{Id} is not an application (client) id: it is a GUID such as 22222222-2222-4222-8222-222222222222.");
        var app = new AppRegistration(Lower(id), type, ReadTenant(configuration, type), ReadPassword(configuration, type));
        if (Text(configuration, Metadata) is { } metadata) app = app with { ChannelMetadata = ReadMetadata(metadata) };
        return WithLists(configuration, app);
    }

    private static AppType ReadType(string? text)
    {
        if (string.IsNullOrEmpty(text)) return AppType.SingleTenant;
        foreach (var type in Enum.GetValues<AppType>())
            if (text.Equals(type.ToString(), StringComparison.OrdinalIgnoreCase)) return type;
        throw new UsageException($"{Type} is \"{text}\": it must be {string.Join(" or ", Enum.GetNames<AppType>())}.");
    }

    private static string? ReadTenant(IConfiguration configuration, AppType type)
    {
        var tenant = Text(configuration, Tenant);
        if (tenant is null && type == AppType.SingleTenant)
            throw new UsageException($"{Tenant} is missing: set it to the directory (tenant) id of the bot's registration, or set {Type} to one that needs none.");
        // It becomes a part of an address.
        if (tenant?.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.') == false)
            throw new UsageException($"{Tenant} is \"{tenant}\": it must be a GUID or a domain.");
        return tenant is null ? null : Lower(tenant);
    }

    private static string? ReadPassword(IConfiguration configuration, AppType type)
    {
        var password = Text(configuration, Password);
        if (password is null && type != AppType.UserAssignedMSI)
            throw new UsageException($"{Password} is missing: set it to a client secret of the bot's registration, best as an environment variable, which no file keeps.");
        if (password is not null && type == AppType.UserAssignedMSI)
            throw new UsageException($"{Password} is set, and {Type} {type} uses none: remove it, so that no secret lies about.");
        return password;
    }

    /// <summary>The application's id as it is set; null when it is not.</summary>
    public static string? AppId(IConfiguration configuration) => Text(configuration, Id);

    private static Uri ReadMetadata(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new UsageException($"{Metadata} is \"{text}\": it must be the https address of an OpenID document.");

    private static AppRegistration WithLists(IConfiguration configuration, AppRegistration app)
    {
        var callers = List(configuration, "Channels:AllowedCallers");
        if (Array.Find(callers, caller => !IsGuid(caller)) is { } wrong)
            throw new UsageException($"Channels:AllowedCallers holds \"{wrong}\": each must be an application (client) id, which is a GUID.");
        var hosts = List(configuration, "Channels:ServiceHosts");
        try
        {
            return app with { AllowedCallers = callers, ServiceHosts = hosts is [] ? ServiceHosts.Default : new ServiceHosts(hosts) };
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"Channels:ServiceHosts: {exception.Message.Split(" (Parameter")[0]}");
        }
    }

    // Also out of the environment: these beginnings are nobody else's.
    private static void CheckNames(IConfiguration configuration)
    {
        foreach (var child in configuration.GetChildren())
        {
            var isKnown = Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase);
            if (!isKnown && (child.Key.StartsWith("MicrosoftApp", StringComparison.OrdinalIgnoreCase) || child.Key.StartsWith("BotOpenId", StringComparison.OrdinalIgnoreCase)))
                throw new UsageException($"{child.Key} is not a setting: there are {string.Join(", ", Names)}.");
            if (isKnown && child.GetChildren().Any()) throw new UsageException($"{child.Key} must be one text.");
        }
    }

    // Settings files out of the samples hold all names, those that are not used empty.
    private static string? Text(IConfiguration configuration, string name) => configuration[name]?.Trim() is { Length: > 0 } text ? text : null;

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    // As tokens write ids.
    private static string Lower(string id) => id.ToLowerInvariant();

    private static string[] List(IConfiguration configuration, string name)
    {
        var section = configuration.GetSection(name);
        if (!string.IsNullOrEmpty(section.Value)) throw new UsageException($"{name} must be a list: write {name}:0, {name}:1 and so on, or a list in the file.");
        return [.. section.GetChildren().Select(item => item.Value ?? "")];
    }
}
