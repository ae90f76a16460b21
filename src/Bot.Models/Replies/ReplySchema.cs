using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Bot.Models.Replies;

/// <summary>The form of a reply, as a JSON schema in the subset that the providers hold a model to: every property is required, no others are allowed.</summary>
internal static class ReplySchema
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "notInSources": { "type": "boolean", "description": "Whether the passages do not answer the question; then there are no sentences." },
            "sentences": {
              "type": "array",
              "description": "Sentences that answer the question, the one that answers it first.",
              "items": {
                "type": "object",
                "properties": {
                  "text": { "type": "string" },
                  "citations": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "passage": { "type": "integer", "description": "The number of the passage." },
                        "quote": { "type": "string", "description": "Words of that passage, character by character." }
                      },
                      "required": ["passage", "quote"],
                      "additionalProperties": false
                    }
                  }
                },
                "required": ["text", "citations"],
                "additionalProperties": false
              }
            },
            "short": { "type": ["string", "null"], "description": "The bare answer in the words of a quote." }
          },
          "required": ["notInSources", "sentences", "short"],
          "additionalProperties": false
        }
        """;

    /// <summary>What a request asks for.</summary>
    public static ChatResponseFormat Format { get; } = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse(Schema).RootElement, "cited_answer", "An answer whose every sentence is quoted from numbered passages.");
}
