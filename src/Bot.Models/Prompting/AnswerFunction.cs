using Bot.Answering;
using Bot.Models.Replies;
using Microsoft.Extensions.AI;

namespace Bot.Models.Prompting;

/// <summary>The kernel function that a model answers with.</summary>
/// <param name="client">The model.</param>
/// <param name="prompt">The prompt.</param>
internal sealed class AnswerFunction(IChatClient client, PromptFile prompt)
{
    private readonly PromptFunction _answer = new(client, prompt, "answer");

    /// <summary>What the model replied, whole.</summary>
    public Task<ChatResponse> InvokeAsync(Question question, MarkedPassages passages, CancellationToken cancellationToken) =>
        _answer.InvokeAsync(question, PlainSentence.Seen(question.Text.Length > Question.MaxLength ? question.Text[..Question.MaxLength] : question.Text), passages.Mark, passages.Text, cancellationToken);
}
