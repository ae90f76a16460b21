using Bot.Channels.Schema;

namespace Bot.Host.Feedback;

/// <summary>The last answers of each conversation, so that feedback finds the one it is about. In memory only, bounded: after a restart, or when
/// newer ones have pushed it out, an answer is not known any more. Safe to use from many threads at once.</summary>
public sealed class RatedAnswers
{
    /// <summary>Most answers that are kept for a conversation; older ones are dropped.</summary>
    public const int AnswersKept = 10;

    /// <summary>Most conversations that are kept; the one that was silent longest is dropped.</summary>
    public const int ConversationsKept = 2000;

    private const int LongestReplyId = 1000;

    private readonly RecentByConversation<Given> _answers = new(AnswersKept, ConversationsKept);

    /// <summary>Keeps an answer as the last of its conversation. A conversation whose name is over 1,000 characters long is not kept.</summary>
    /// <param name="conversation">The name of the conversation: <see cref="ConversationName"/>.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="replyId">The id that the channel gave the reply; null when it gave none, as in an answer to <c>expectReplies</c>.</param>
    public void Add(string conversation, RatedAnswer answer, string? replyId) =>
        _answers.Add(conversation, new Given(answer, replyId is { Length: 0 or > LongestReplyId } ? null : replyId));

    /// <summary>The answer that feedback is about; null when it is not known.</summary>
    /// <param name="conversation">The name of the conversation: <see cref="ConversationName"/>.</param>
    /// <param name="name">The reply's id or the answer's <see cref="RatedAnswer.Name"/>. When null, the last answer is meant. A name that is not
    /// known can only mean an answer whose reply got no id: the last one if it has none, else nothing, as a wrong answer is worse than none.</param>
    public RatedAnswer? Find(string conversation, string? name)
    {
        var answers = _answers.Of(conversation);
        if (answers is []) return null;
        if (string.IsNullOrEmpty(name)) return answers[^1].Answer;
        var named = answers.LastOrDefault(given => given.ReplyId == name || given.Answer.Name == name);
        return (named ?? (answers[^1].ReplyId is null ? answers[^1] : null))?.Answer;
    }

    /// <summary>Forgets all answers of a conversation.</summary>
    public void Forget(string conversation) => _answers.Forget(conversation);

    private sealed record Given(RatedAnswer Answer, string? ReplyId);
}
