using System.Text.Json.Nodes;

namespace Bot.Host.Feedback;

/// <summary>The two thumbs that Web Chat shows under an answer. Their ids name the answer, because what Web Chat sends back names nothing else.</summary>
public static class VoteActions
{
    private const string Up = "like:";
    private const string Down = "dislike:";

    /// <summary>The <c>potentialAction</c> of the answer's <c>https://schema.org/Message</c> entity.</summary>
    /// <param name="answerName">A name under which the answer was remembered: <see cref="RatedAnswer.Name"/>.</param>
    public static JsonArray For(string answerName) => [Action("LikeAction", Up + answerName), Action("DislikeAction", Down + answerName)];

    /// <summary>The name in an action's id; null when there is none.</summary>
    internal static string? AnswerName(string? id)
    {
        if (id is null) return null;
        var prefix = id.StartsWith(Up, StringComparison.Ordinal) ? Up : Down;
        return id.Length > prefix.Length && id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : null;
    }

    private static JsonObject Action(string type, string id) => new() { ["@type"] = type, ["@id"] = id, ["actionStatus"] = "PotentialActionStatus" };
}
