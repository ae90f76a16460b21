using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Answering;
using Bot.Models.Replies;
using Microsoft.Extensions.AI;

namespace Bot.Models.Prompting;

/// <summary>The kernel function that a model rewrites a follow-up with: a prompt, and the turns before it as marked data.</summary>
/// <param name="client">The model.</param>
/// <param name="prompt">The prompt.</param>
internal sealed class RewriteFunction(IChatClient client, PromptFile prompt)
{
    private const int MarkBytes = 8;
    private const int MostTurns = 4;
    private const int LongestText = 600;

    private static readonly ChatResponseFormat Form = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""
        {
          "type": "object",
          "properties": { "question": { "type": ["string", "null"], "description": "The question that stands alone; null when the conversation does not tell what is meant." } },
          "required": ["question"],
          "additionalProperties": false
        }
        """).RootElement, "standalone_question", "A follow-up as a question that stands alone.");

    private readonly PromptFunction _rewrite = new(new InForm(client), prompt, "rewrite");

    /// <summary>What the model replied, whole.</summary>
    public Task<ChatResponse> InvokeAsync(Question question, CancellationToken cancellationToken)
    {
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes));
        return _rewrite.InvokeAsync(question, Clean(question.Text, mark), mark, Turns(question.Previous, mark), cancellationToken);
    }

    private static string Turns(IReadOnlyList<Turn> turns, string mark)
    {
        var text = new StringBuilder();
        foreach (var turn in turns.TakeLast(MostTurns)) text.Append(CultureInfo.InvariantCulture, $"Question: {Clean(turn.Question, mark)}\nAnswer: {Clean(turn.Answer, mark)}\n");
        return text.ToString().TrimEnd();
    }

    private static string Clean(string text, string mark)
    {
        var seen = PlainSentence.Seen(text).Replace(mark, "", StringComparison.OrdinalIgnoreCase);
        if (seen.Length <= LongestText) return seen;
        return seen[..(char.IsHighSurrogate(seen[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    // The form of an answer is what the client asks for when nothing else is.
    private sealed class InForm(IChatClient inner) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            base.GetResponseAsync(messages, new ChatOptions { ResponseFormat = Form }, cancellationToken);
    }
}
