using System.Text.Json.Serialization;

namespace Bot.Host.Feedback;

/// <summary>What somebody thought of one answer, as it is kept: one line of a file. It names nobody: no user, no conversation, no address.</summary>
public sealed record FeedbackEntry
{
    /// <summary>When it came, by the program's own clock, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The channel that it came by, such as <c>msteams</c> or <c>directline</c>; empty when unknown.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Thumbs up or down; null when there was only a comment.</summary>
    public Reaction? Reaction { get; init; }

    /// <summary>What was written; null when nothing was. Untrusted.</summary>
    public string? Comment { get; init; }

    /// <summary>The question that was answered; empty when it is no longer known which answer was meant.</summary>
    public string Question { get; init; } = "";

    /// <summary>The answer in plain text; empty when it is no longer known which one was meant.</summary>
    public string Answer { get; init; } = "";

    /// <summary>What the answer rested on; empty for "not in the sources".</summary>
    public IReadOnlyList<CitedQuote> Citations { get; init; } = [];
}

/// <summary>A citation by its place.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Start">Offset of the quote's first UTF-16 code unit in the document's text.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Quote">The characters at those offsets; shortened, with <c>…</c> at its end, where the line would be too long.</param>
public sealed record CitedQuote(string Document, int Start, int End, string Quote);

/// <summary>A thumb.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Reaction>))]
public enum Reaction
{
    /// <summary>Up.</summary>
    [JsonStringEnumMemberName("like")]
    Like,

    /// <summary>Down.</summary>
    [JsonStringEnumMemberName("dislike")]
    Dislike,
}
