using Bot.Relations.Courtesies;

namespace Bot.Answering.Conversations;

/// <summary>Resolves a question that leans on the turns before it: what it leaves unsaid is written into its text or carried in its reading.</summary>
public static class FollowUp
{
    /// <summary>The question in its likeliest reading; the same question when it stands alone.</summary>
    public static Question Resolve(Question question) => Readings(question)[0];

    /// <summary>What the question can mean, the likeliest first; several only where the conversation leaves it open. Never empty.</summary>
    public static IReadOnlyList<Question> Readings(Question question) => Readings(question, EarlierTurn.Of(question.Previous, question.AskedOn));

    /// <summary>Whether a question is understood without the turns before it: there are none, or it names its parties itself and our reading found nothing to add.</summary>
    /// <param name="question">The question as asked.</param>
    /// <param name="resolved">Its reading.</param>
    public static bool StandsAlone(Question question, Question resolved)
    {
        var earlier = EarlierTurn.Of(question.Previous, question.AskedOn);
        return earlier is [] || (resolved.Reading.Carried is [] && new LeaningQuestion(question with { Text = SmallTalk.WithoutCourtesies(question.Text) }, earlier).IsWhole && resolved.Text.Length <= question.Text.Length);
    }

    internal static IReadOnlyList<Question> Readings(Question question, IReadOnlyList<EarlierTurn> earlier)
    {
        var text = SmallTalk.WithoutCourtesies(question.Text);
        var asked = text.Length == question.Text.Length ? question : new Question(text, question.AskedOn, question.Previous);
        return earlier is [] ? [asked] : new LeaningQuestion(asked, earlier).Readings();
    }
}
