using System.Net;
using Bot.Channels.Authentication;

namespace Bot.Host.Settings;

/// <summary>The addresses that the server is told to listen on.</summary>
internal static class Listeners
{
    /// <summary>Refuses an address that other machines can reach.</summary>
    /// <param name="configuration">The settings of the server: <c>--urls</c>, <c>ASPNETCORE_URLS</c>, <c>Kestrel:Endpoints</c>.</param>
    /// <exception cref="UsageException">There is one; the message says what to set.</exception>
    public static void CheckAreLocal(IConfiguration configuration)
    {
        if (Addresses(configuration).FirstOrDefault(address => !IsLocal(address)) is not { } open) return;
        throw new UsageException(
            $"{open} can be reached from other machines, and without MicrosoftAppId the bot can't tell the Bot Framework from anybody else: "
            + "set MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword (in a container as environment variables, such as -e MicrosoftAppId=...), "
            + "or listen on http://localhost:3978 only (in a container with --network=host, because a published port needs 0.0.0.0).");
    }

    // HTTP_PORTS and HTTPS_PORTS count for nothing: the server always has addresses, and they come before ports.
    private static IEnumerable<string> Addresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""))
            .Where(address => address.Length > 0);

    private static bool IsLocal(string address)
    {
        BindingAddress binding;
        try
        {
            binding = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            // The server says so itself when it starts.
            return true;
        }

        return binding.IsUnixPipe || binding.IsNamedPipe || ThisMachine.IsNamed(binding.Host.Trim('[', ']'));
    }
}
