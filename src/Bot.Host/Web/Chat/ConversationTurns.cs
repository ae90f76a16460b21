using Bot.Answering;

namespace Bot.Host.Web.Chat;

/// <summary>The last turns of each conversation, in memory only. Safe to use from many threads at once.</summary>
public sealed class ConversationTurns
{
    /// <summary>Most turns that are kept for a conversation; older ones are dropped.</summary>
    public const int TurnsKept = 6;

    /// <summary>Most conversations that are kept; the one that was silent longest is dropped.</summary>
    public const int ConversationsKept = 10_000;

    // Ids come from outside; without a limit a few thousand long ones would fill the memory.
    private const int LongestKey = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Conversation>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Conversation> _silentLongestFirst = new();

    /// <summary>The turns of a conversation, oldest first; empty when none are kept.</summary>
    public IReadOnlyList<Turn> Of(string conversation)
    {
        lock (_lock) return _byKey.TryGetValue(conversation, out var node) ? node.Value.Turns : [];
    }

    /// <summary>Keeps a turn as the last of its conversation. A conversation whose name is over 1,000 characters long is not kept.</summary>
    public void Add(string conversation, Turn turn)
    {
        if (conversation.Length > LongestKey) return;
        lock (_lock)
        {
            IReadOnlyList<Turn> earlier = [];
            if (_byKey.Remove(conversation, out var node))
            {
                _silentLongestFirst.Remove(node);
                earlier = node.Value.Turns;
            }

            var turns = earlier.Append(turn).TakeLast(TurnsKept).ToList();
            _byKey[conversation] = _silentLongestFirst.AddLast(new Conversation(conversation, turns));
            if (_byKey.Count > ConversationsKept) DropSilentLongest();
        }
    }

    /// <summary>Forgets all turns of a conversation.</summary>
    public void Forget(string conversation)
    {
        lock (_lock)
            if (_byKey.Remove(conversation, out var node)) _silentLongestFirst.Remove(node);
    }

    private void DropSilentLongest()
    {
        _byKey.Remove(_silentLongestFirst.First!.Value.Key);
        _silentLongestFirst.RemoveFirst();
    }

    private sealed record Conversation(string Key, IReadOnlyList<Turn> Turns);
}
