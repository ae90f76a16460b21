using System.Text.Json;
using Bot.Channels.Schema;

namespace Bot.Host.Feedback;

/// <summary>Reads feedback out of what channels send. Three shapes:
/// <list type="bullet">
/// <item>Teams' thumbs under a message with <c>feedbackLoop</c>: an invoke <c>message/submitAction</c> whose value is
/// <c>{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}}</c>. The comment is a JSON string in Teams and
/// plain text in the Agents Playground, which also leaves <c>replyToId</c> out.</item>
/// <item>Web Chat's thumbs under a message whose entity has <c>potentialAction</c>s: half a second after the press an event
/// <c>webchat:activity-status/feedback</c>, without value and <c>replyToId</c>, that has among its entities the action as it was sent:
/// <c>{"@type":"LikeAction","@id":"…"}</c> or <c>DislikeAction</c>; formerly <c>{"@type":"VoteAction","actionOption":"upvote"}</c> or <c>downvote</c>.
/// The <c>@id</c> comes back as it was given, so it can name the answer (see <see cref="VoteActions"/>).</item>
/// <item>A reaction put on a message, of type <c>like</c>.</item>
/// </list></summary>
public static class FeedbackReader
{
    private const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary>The feedback of an activity; null when it is none. Never throws, whatever the activity holds.</summary>
    public static GivenFeedback? Read(IActivity activity) => activity switch
    {
        Activity { Type: ActivityTypes.Invoke, Name: "message/submitAction" } invoke => ReadForm(invoke),
        Activity { Type: ActivityTypes.Event, Name: WebChatEvent } vote => ReadVote(vote),
        Activity { Type: ActivityTypes.MessageReaction, ReactionsAdded: { } added } reaction when added.Any(one => one?.Type == "like") =>
            new GivenFeedback(Reaction.Like, null, reaction.ReplyToId),
        _ => null,
    };

    private static GivenFeedback? ReadForm(Activity invoke)
    {
        if (invoke.Value is not JsonElement value || Text(value, "actionName") != "feedback") return null;
        var form = Field(value, "actionValue");
        return new GivenFeedback(ReadReaction(Text(form, "reaction")), Comments.Clean(ReadComment(Field(form, "feedback"))), invoke.ReplyToId);
    }

    private static Reaction? ReadReaction(string? name) => name switch
    {
        "like" => Reaction.Like,
        "dislike" => Reaction.Dislike,
        _ => null,
    };

    private static string? ReadComment(JsonElement feedback)
    {
        if (feedback.ValueKind == JsonValueKind.Object) return Text(feedback, "feedbackText");
        var text = AsText(feedback);
        if (text is null || !text.StartsWith('{')) return text;
        try
        {
            using var form = JsonDocument.Parse(text);
            return form.RootElement.TryGetProperty("feedbackText", out var comment) ? AsText(comment) : text;
        }
        catch (JsonException)
        {
            // Somebody wrote a brace.
            return text;
        }
    }

    private static GivenFeedback ReadVote(Activity vote)
    {
        foreach (var entity in vote.Entities ?? [])
        {
            var reaction = (Property(entity, "@type"), Property(entity, "actionOption")) switch
            {
                ("LikeAction", _) or ("VoteAction", "upvote") => Reaction.Like,
                ("DislikeAction", _) or ("VoteAction", "downvote") => Reaction.Dislike,
                _ => (Reaction?)null,
            };
            if (reaction is not null) return new GivenFeedback(reaction, null, VoteActions.AnswerName(Property(entity, "@id")) ?? vote.ReplyToId);
        }

        return new GivenFeedback(null, null, null);
    }

    private static string? Property(Entity? entity, string name) =>
        entity?.Properties is { } properties && properties.TryGetValue(name, out var value) ? AsText(value) : null;

    private static JsonElement Field(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) ? field : default;

    private static string? Text(JsonElement json, string name) => AsText(Field(json, name));

    // A string can hold half a character, which JSON lets through and .NET refuses to read.
    private static string? AsText(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>What an activity says about an answer.</summary>
/// <param name="Reaction">Thumbs up or down; null when it says neither.</param>
/// <param name="Comment">What was written, cleaned by <see cref="Comments.Clean"/>; null when nothing was.</param>
/// <param name="AnswerName">The name of the answer that it is about (see <see cref="RatedAnswers"/>); null when the channel does not say.</param>
public sealed record GivenFeedback(Reaction? Reaction, string? Comment, string? AnswerName)
{
    /// <summary>Whether it says nothing, as when an empty form was sent.</summary>
    public bool IsEmpty => Reaction is null && Comment is null;
}
