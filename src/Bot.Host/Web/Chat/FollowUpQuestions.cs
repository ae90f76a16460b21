using Bot.Answering;

namespace Bot.Host.Web.Chat;

/// <summary>Questions that can be asked next.</summary>
internal static class FollowUpQuestions
{
    private const int Most = 3;

    /// <summary>Of the language's follow-ups those that the sources answer, with other words than those just shown: a question that is
    /// offered has an answer. Empty when the last question had none.</summary>
    /// <param name="answer">What was just answered.</param>
    /// <param name="question">What was just asked.</param>
    /// <param name="turns">The conversation, with what was just asked as its last turn.</param>
    /// <param name="phrases">The bot's words, in the language of the question.</param>
    /// <param name="answerer">What answers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<string>> OfferAsync(
        Answer answer, Question question, IReadOnlyList<Turn> turns, Phrases phrases, QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        if (answer is not Answer.Cited cited) return [];
        var shown = Quotes(cited).ToHashSet();
        var offered = new List<string>();
        foreach (var text in phrases.FollowUps)
        {
            var next = Question.First(text, question.AskedOn) with { Previous = turns };
            if (await answerer.AnswerAsync(next, cancellationToken) is not Answer.Cited found || shown.Contains(Quotes(found).First())) continue;
            offered.Add(text);
            shown.UnionWith(Quotes(found));
            if (offered.Count == Most) break;
        }

        return offered;
    }

    private static IEnumerable<(string Document, int Start)> Quotes(Answer.Cited answer) =>
        answer.Claims.SelectMany(claim => claim.Citations).Select(citation => (citation.Document.Id, citation.Start));
}
