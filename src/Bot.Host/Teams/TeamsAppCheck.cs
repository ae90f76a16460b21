using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Host.Teams;

/// <summary>Checks what is said about an app before anything is written. Each mistake is one sentence that names the option.</summary>
internal static partial class TeamsAppCheck
{
    /// <summary>A GUID in the form with hyphens. What was given is not repeated: it may be a secret in the wrong place.</summary>
    public static Guid Id(string option, string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty
        ? id
        : throw new UsageException($"{option} is not an id: it is a GUID such as 22222222-2222-4222-8222-222222222222.");

    /// <summary>A public DNS name, in lower case and ASCII.</summary>
    public static string Host(string text)
    {
        if (text.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(text) == UriHostNameType.Dns && !text.EndsWith('.'))
        {
            try
            {
                return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text).ToLowerInvariant();
            }
            catch (ArgumentException)
            {
                // Told below.
            }
        }

        throw new UsageException($"--host {Shown(text)} is not a public host name: write it as bot.example.com, without https:// and port.");
    }

    /// <summary>A name that is shown, within Teams' limit.</summary>
    public static string Name(string option, string text, int limit)
    {
        if (text.Any(char.IsControl)) throw new UsageException($"{option} holds a control character: write it in one line.");
        if (text.Trim() is { Length: > 0 } name && name.Length <= limit) return name;
        throw new UsageException($"{option} has {text.Trim().Length} characters: Teams takes from 1 to {limit}.");
    }

    /// <summary>An https address.</summary>
    public static string Address(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && text.Length <= 2048
            ? address.AbsoluteUri
            : throw new UsageException($"{option} {Shown(text)} is not an https address: write it as https://example.com/page.");

    /// <summary>Three numbers.</summary>
    public static string Version(string text) => Numbers.IsMatch(text)
        ? text
        : throw new UsageException($"--version {Shown(text)} is not a version: write it as three numbers, such as 1.0.0.");

    private static string Shown(string text) => string.Concat(text.Where(c => !char.IsControl(c)).Take(100));

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}\z")]
    private static partial Regex Numbers { get; }
}
