using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Lets in who shows a secret.</summary>
internal sealed class SecretCheck(DirectLineOptions options)
{
    private readonly byte[][] _hashes = [.. options.Secrets.Select(Hash)];

    /// <summary>Returns when the secret is one of ours, and refuses otherwise.</summary>
    public void Check(string shown)
    {
        if (_hashes is []) throw Refused("No secret is set for this server, so it gives tokens to its own page only.");
        var hash = Hash(shown);
        var known = false;
        // All are compared, each in constant time: how long it takes tells nothing.
        foreach (var one in _hashes) known |= CryptographicOperations.FixedTimeEquals(one, hash);
        if (!known) throw Refused("The secret is not one of this server.");
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static RefusedRequestException Refused(string message) => new(StatusCodes.Status403Forbidden, "BadSecret", message);
}
