using System.Security.Cryptography;
using Bot.Answering;

namespace Bot.Host.Feedback;

/// <summary>An answer that was given and can be rated.</summary>
/// <param name="Question">What was asked, as the user wrote it.</param>
/// <param name="Answer">The bare answer and the sentences, or that the sources don't say; plain text, without sources and marks.</param>
/// <param name="Citations">What it rests on, each once, in the order of its sentences; empty for "not in the sources".</param>
public sealed record RatedAnswer(string Question, string Answer, IReadOnlyList<CitedQuote> Citations)
{
    private const int MostRatings = 4;
    private int _ratings;

    /// <summary>A name of its own, given before the channel names the reply: 16 hexadecimal digits, unguessable, for <see cref="VoteActions.For"/>.</summary>
    public string Name { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Counts one more rating; false when the answer has had as many as are kept of one.</summary>
    internal bool MayBeRatedAgain() => Interlocked.Increment(ref _ratings) <= MostRatings;

    /// <summary>What feedback on an answer will need.</summary>
    /// <param name="question">What was asked, as the user wrote it.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="phrases">The bot's words, in the language of the question.</param>
    public static RatedAnswer Of(string question, Answer answer, Phrases phrases)
    {
        if (answer is not Answer.Cited cited) return new RatedAnswer(question, phrases.NotInSources, []);
        var citations = cited.Claims.SelectMany(claim => claim.Citations).Select(citation => new CitedQuote(citation.Document.Id, citation.Start, citation.End, citation.Quote));
        var sentences = cited.Claims.Select(claim => claim.Text);
        if (cited.Short is { } bare) sentences = sentences.Prepend($"{bare.Show(phrases.Yes)}:");
        return new RatedAnswer(question, string.Join(' ', sentences), [.. citations.Distinct()]);
    }
}
