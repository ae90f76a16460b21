using System.Security.Cryptography;
using System.Text;

namespace Bot.Host.Teams;

/// <summary>The Teams app's own id. Teams knows an app by it, so the same bot at the same host must get the same one each time.</summary>
public static class TeamsAppId
{
    // The namespace of URLs in RFC 9562.
    private static readonly Guid Urls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>A version 8 UUID as RFC 9562, B.2 makes it: the first 128 bits of the SHA-256 of the URL namespace's 16 bytes and of
    /// <c>https://HOST/api/messages#BOTID</c>, all in lower case, with version and variant set.</summary>
    public static Guid For(Guid botId, string host)
    {
        var name = $"https://{host.ToLowerInvariant()}/api/messages#{botId:D}";
        var hash = SHA256.HashData([.. Urls.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
