namespace Bot.Host;

/// <summary>The last things of each conversation, in memory only. Safe to use from many threads at once.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="most">Most things that are kept for a conversation; older ones are dropped.</param>
/// <param name="conversations">Most conversations that are kept; the one that was silent longest is dropped.</param>
internal sealed class RecentByConversation<T>(int most, int conversations)
{
    // Names hold ids that come from outside; without a limit a few thousand long ones would fill the memory.
    private const int LongestName = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Conversation>> _byName = new(StringComparer.Ordinal);
    private readonly LinkedList<Conversation> _silentLongestFirst = new();

    /// <summary>What is kept of a conversation, oldest first; empty when nothing is.</summary>
    public IReadOnlyList<T> Of(string name)
    {
        lock (_lock) return _byName.TryGetValue(name, out var node) ? node.Value.Things : [];
    }

    /// <summary>Keeps a thing as the last of its conversation. Of a conversation whose name is over 1,000 characters long nothing is kept.</summary>
    public void Add(string name, T thing)
    {
        if (name.Length > LongestName) return;
        lock (_lock)
        {
            IReadOnlyList<T> earlier = [];
            if (_byName.Remove(name, out var node))
            {
                _silentLongestFirst.Remove(node);
                earlier = node.Value.Things;
            }

            _byName[name] = _silentLongestFirst.AddLast(new Conversation(name, [.. earlier.Append(thing).TakeLast(most)]));
            if (_byName.Count > conversations) DropSilentLongest();
        }
    }

    /// <summary>Forgets all that is kept of a conversation.</summary>
    public void Forget(string name)
    {
        lock (_lock)
            if (_byName.Remove(name, out var node)) _silentLongestFirst.Remove(node);
    }

    private void DropSilentLongest()
    {
        _byName.Remove(_silentLongestFirst.First!.Value.Name);
        _silentLongestFirst.RemoveFirst();
    }

    private sealed record Conversation(string Name, IReadOnlyList<T> Things);
}
