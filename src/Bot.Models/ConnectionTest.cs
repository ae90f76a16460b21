using Bot.Answering;
using Bot.Models.Prompting;
using Bot.Models.Replies;

namespace Bot.Models;

/// <summary>Asks a model one question whose answer is known.</summary>
public static class ConnectionTest
{
    // Made up, so that no model knows it.
    private const string Text = "The Republic of Sample and the Kingdom of Example signed a treaty of friendship on 3 May 1961.";

    /// <summary>Asks, and says what was measured.</summary>
    /// <exception cref="ModelException">There is no reply that can be used; its message is one sentence.</exception>
    public static async Task<MeasuredReply> RunAsync(LanguageModel model, CancellationToken cancellationToken)
    {
        var document = new Document("sample", "Sample and Example", Text, "en");
        var passage = new Passage(document, 0, Text.Length, "", PassageKind.Prose);
        var question = Question.First("When did Sample and Example sign a treaty of friendship?", new DateOnly(2000, 1, 1));
        var passages = MarkedPassages.Of([passage], 1);
        var answer = await model.AskAsync(question, passages, cancellationToken);
        var draft = ReplyDraft.Of(answer.Reply, passages.Passages, question, new Evidence([passage], new Dictionary<string, double>(), 1), Draft.Silent(0));
        return new MeasuredReply(answer.Took, answer.IsBare && !answer.Reply.IsCut, draft is not null, answer.InputTokens, answer.OutputTokens);
    }
}

/// <summary>What was measured.</summary>
/// <param name="Took">From the request to the whole reply.</param>
/// <param name="IsInForm">Whether the reply was the object that was asked for, and nothing else.</param>
/// <param name="IsQuoted">Whether its sentence passed the check.</param>
/// <param name="InputTokens">Tokens of the prompt; null when the provider doesn't say.</param>
/// <param name="OutputTokens">Tokens of the reply; null when the provider doesn't say.</param>
public sealed record MeasuredReply(TimeSpan Took, bool IsInForm, bool IsQuoted, long? InputTokens, long? OutputTokens);
