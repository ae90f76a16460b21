namespace Bot.Host.Feedback;

/// <summary>The last answers of each conversation, so that feedback finds the one it is about. In memory only, bounded: after a restart, or when
/// newer ones have pushed it out, an answer is not known any more. Safe to use from many threads at once.</summary>
public sealed class RatedAnswers
{
    /// <summary>Most answers that are kept for a conversation; older ones are dropped.</summary>
    public const int AnswersKept = 10;

    /// <summary>Most conversations that are kept; the one that was silent longest is dropped.</summary>
    public const int ConversationsKept = 2000;

    // Ids come from outside; without a limit a few thousand long ones would fill the memory.
    private const int LongestName = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Conversation>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Conversation> _silentLongestFirst = new();

    /// <summary>Keeps an answer as the last of its conversation. A conversation whose key is over 1,000 characters long is not kept.</summary>
    /// <param name="conversation">The key of the conversation: <see cref="Key"/>.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="replyId">The id that the channel gave the reply; null when it gave none, as in an answer to <c>expectReplies</c>.</param>
    public void Add(string conversation, RatedAnswer answer, string? replyId)
    {
        if (conversation.Length > LongestName) return;
        if (replyId is { Length: 0 or > LongestName }) replyId = null;
        lock (_lock)
        {
            IReadOnlyList<Given> earlier = [];
            if (_byKey.Remove(conversation, out var node))
            {
                _silentLongestFirst.Remove(node);
                earlier = node.Value.Answers;
            }

            var answers = earlier.Append(new Given(answer, replyId)).TakeLast(AnswersKept).ToList();
            _byKey[conversation] = _silentLongestFirst.AddLast(new Conversation(conversation, answers));
            if (_byKey.Count > ConversationsKept) DropSilentLongest();
        }
    }

    /// <summary>The answer that feedback is about; null when it is not known.</summary>
    /// <param name="conversation">The key of the conversation: <see cref="Key"/>.</param>
    /// <param name="name">The reply's id or the answer's <see cref="RatedAnswer.Name"/>. When null, the last answer is meant. A name that is not
    /// known can only mean an answer whose reply got no id: the last one if it has none, else nothing, as a wrong answer is worse than none.</param>
    public RatedAnswer? Find(string conversation, string? name)
    {
        IReadOnlyList<Given> answers;
        lock (_lock)
        {
            if (!_byKey.TryGetValue(conversation, out var node)) return null;
            answers = node.Value.Answers;
        }

        if (string.IsNullOrEmpty(name)) return answers[^1].Answer;
        var named = answers.LastOrDefault(given => given.ReplyId == name || given.Answer.Name == name);
        return (named ?? (answers[^1].ReplyId is null ? answers[^1] : null))?.Answer;
    }

    /// <summary>Forgets all answers of a conversation.</summary>
    public void Forget(string conversation)
    {
        lock (_lock)
            if (_byKey.Remove(conversation, out var node)) _silentLongestFirst.Remove(node);
    }

    /// <summary>The key of a conversation: ids are unique only within their channel.</summary>
    public static string Key(string? channelId, string? conversationId) => $"{channelId}/{conversationId}";

    private void DropSilentLongest()
    {
        _byKey.Remove(_silentLongestFirst.First!.Value.Key);
        _silentLongestFirst.RemoveFirst();
    }

    private sealed record Given(RatedAnswer Answer, string? ReplyId);

    private sealed record Conversation(string Key, IReadOnlyList<Given> Answers);
}
