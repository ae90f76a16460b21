using Bot.Channels.Schema;

namespace Bot.Host.Feedback;

/// <summary>Takes feedback out of the activities of a bot and keeps it with the answer that it is about.</summary>
/// <param name="answers">The answers that were given.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="time">Tells when it came.</param>
public sealed class FeedbackBox(RatedAnswers answers, FeedbackStore store, TimeProvider time)
{
    private const int LongestChannel = 100;

    /// <summary>Remembers an answer, so that it can be rated.</summary>
    /// <param name="incoming">The message that was answered.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="replyId">The id that the channel gave the reply; null when it gave none.</param>
    public void Remember(IActivity incoming, RatedAnswer answer, string? replyId)
    {
        if (incoming.Conversation?.Id is not null) answers.Add(ConversationName.Of(incoming), answer, replyId);
    }

    /// <summary>Forgets the answers of a conversation.</summary>
    public void Forget(IActivity incoming) => answers.Forget(ConversationName.Of(incoming));

    /// <summary>Keeps the feedback in an activity. A disk that refuses is logged, never thrown.</summary>
    /// <returns>Whether the activity is feedback, kept or not: an invoke is then answered with 200 and an empty JSON object.</returns>
    public bool Take(IActivity incoming)
    {
        if (FeedbackReader.Read(incoming) is not { } given) return false;
        if (given.IsEmpty) return true;
        var answer = answers.Find(ConversationName.Of(incoming), given.AnswerName);
        // A thumb on we don't know what tells nobody anything; a comment may.
        if (answer is null && given.Comment is null) return true;
        // Nobody has more to say of one answer than that; who presses on and on would fill the month.
        if (answer is not null && !answer.MayBeRatedAgain()) return true;
        store.Append(new FeedbackEntry
        {
            Time = time.GetUtcNow(),
            Channel = Excerpt.Exactly(incoming.ChannelId ?? "", LongestChannel),
            Reaction = given.Reaction,
            Comment = given.Comment,
            Question = answer?.Question ?? "",
            Answer = answer?.Answer ?? "",
            Citations = answer?.Citations ?? [],
        });
        return true;
    }
}
