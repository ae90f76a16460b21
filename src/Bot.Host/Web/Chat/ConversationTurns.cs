using Bot.Answering;

namespace Bot.Host.Web.Chat;

/// <summary>The last turns of each conversation, in memory only. Safe to use from many threads at once.</summary>
public sealed class ConversationTurns
{
    /// <summary>Most turns that are kept for a conversation; older ones are dropped.</summary>
    public const int TurnsKept = 6;

    /// <summary>Most conversations that are kept; the one that was silent longest is dropped.</summary>
    public const int ConversationsKept = 10_000;

    private readonly RecentByConversation<Turn> _turns = new(TurnsKept, ConversationsKept);

    /// <summary>The turns of a conversation, oldest first; empty when none are kept.</summary>
    public IReadOnlyList<Turn> Of(string conversation) => _turns.Of(conversation);

    /// <summary>Keeps a turn as the last of its conversation. A conversation whose name is over 1,000 characters long is not kept.</summary>
    public void Add(string conversation, Turn turn) => _turns.Add(conversation, turn);

    /// <summary>Forgets all turns of a conversation.</summary>
    public void Forget(string conversation) => _turns.Forget(conversation);
}
