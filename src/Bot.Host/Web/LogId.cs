using System.Security.Cryptography;

namespace Bot.Host.Web;

/// <summary>What ties a user's complaint to a line of the log.</summary>
internal static class LogId
{
    /// <summary>Eight hexadecimal digits, such as <c>ab12cd34</c>.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(8, lowercase: true);
}
