using System.Buffers.Text;
using System.Security.Cryptography;

namespace Bot.Channels.DirectLine;

/// <summary>What a token lets its holder do: speak in one conversation as one user.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="User">The user's id; it starts with <c>dl_</c>, which clients take for an id that can't be chosen.</param>
/// <param name="UserName">The user's name; empty when there is none.</param>
/// <param name="Channel">The channel that the bot sees.</param>
/// <param name="Origins">The origins whose pages may use the token; empty: it has no rule of its own.</param>
internal sealed record TokenGrant(string Conversation, string User, string UserName, string Channel, IReadOnlyList<string> Origins)
{
    /// <summary>What the id of a user begins with.</summary>
    public const string UserPrefix = "dl_";

    /// <summary>An id of a conversation that can't be guessed: 160 random bits in letters that a path takes as they are.</summary>
    public static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));

    /// <summary>An id of a user that can't be guessed: 128 random bits.</summary>
    public static string NewUser() => UserPrefix + RandomNumberGenerator.GetHexString(32, lowercase: true);
}
