using System.Net;

namespace Bot.Channels.Authentication;

/// <summary>The machine that the program runs on, as addresses name it.</summary>
public static class ThisMachine
{
    /// <summary>Whether a host, without a port, is <c>localhost</c> or a loopback address, and so nobody else's. No name is looked up.</summary>
    public static bool IsNamed(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
