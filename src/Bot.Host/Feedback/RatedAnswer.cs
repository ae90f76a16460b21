using System.Security.Cryptography;
using Bot.Answering;

namespace Bot.Host.Feedback;

/// <summary>An answer that was given and can be rated.</summary>
/// <param name="Question">What was asked, as the user wrote it.</param>
/// <param name="Answer">The answer as it was shown.</param>
/// <param name="Citations">What it rests on, each once, in the order of its sentences; empty for "not in the sources".</param>
public sealed record RatedAnswer(string Question, string Answer, IReadOnlyList<CitedQuote> Citations)
{
    /// <summary>A name of its own, given before the channel names the reply: 16 hexadecimal digits, unguessable, for <see cref="VoteActions.For"/>.</summary>
    public string Name { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>What feedback on an answer will need.</summary>
    /// <param name="question">What was asked, as the user wrote it.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="shown">Its text as the reply shows it.</param>
    public static RatedAnswer Of(string question, Answer answer, string shown)
    {
        var cited = answer is Answer.Cited { Claims: var claims } ? claims.SelectMany(claim => claim.Citations) : [];
        return new RatedAnswer(question, shown, [.. cited.Select(citation => new CitedQuote(citation.Document.Id, citation.Start, citation.End, citation.Quote)).Distinct()]);
    }
}
