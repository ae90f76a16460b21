namespace Bot.Channels.Authentication;

/// <summary>The hosts that the bot posts to with its token: whoever gets the token can speak as the bot.</summary>
public sealed class ServiceHosts
{
    private const string AnySubdomain = "*.";

    private readonly string[] _exact;
    private readonly string[] _suffixes;

    /// <summary>Hosts by name, such as <c>smba.trafficmanager.net</c>, or all below a domain, such as <c>*.botframework.com</c>.</summary>
    /// <exception cref="ArgumentException">A name is none of the two; the message says which.</exception>
    public ServiceHosts(IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Find(name => !IsName(name)) is { } wrong)
            throw new ArgumentException($"\"{wrong}\" is not a host: write its name, such as smba.trafficmanager.net, or *.botframework.com for all below a domain.", nameof(names));
        _suffixes = [.. all.Where(IsWild).Select(name => name[1..])];
        _exact = [.. all.Where(name => !IsWild(name))];
    }

    /// <summary>The Bot Framework's hosts, and those of Teams. Anybody can have a name below trafficmanager.net, so there it is one name.</summary>
    public static ServiceHosts Default { get; } = new(["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com"]);

    /// <summary>Whether an address is https on its own port, without a user, at one of the hosts. An IP address never is.</summary>
    public bool Hold(Uri address) =>
        address.IsAbsoluteUri
        && address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.UserInfo.Length == 0
        && address.HostNameType == UriHostNameType.Dns
        && Holds(address.IdnHost);

    private bool Holds(string host) =>
        _exact.Contains(host, StringComparer.OrdinalIgnoreCase)
        || _suffixes.Any(suffix => host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    private static bool IsWild(string name) => name.StartsWith(AnySubdomain, StringComparison.Ordinal);

    // Two labels at least behind the star: "*.com" would be a list of half the world.
    private static bool IsName(string name)
    {
        var host = IsWild(name) ? name[AnySubdomain.Length..] : name;
        return Uri.CheckHostName(host) == UriHostNameType.Dns && !host.EndsWith('.') && host.All(char.IsAscii) && (!IsWild(name) || host.Contains('.', StringComparison.Ordinal));
    }
}
