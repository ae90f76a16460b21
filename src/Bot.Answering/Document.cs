using Bot.Relations.Dates;

namespace Bot.Answering;

/// <summary>One file of the corpus, read. Two documents with the same <see cref="Id"/> are the same document.</summary>
/// <param name="Id">The file's path below the corpus folder with <c>/</c> between folders, or the id its set gives it; never empty.</param>
/// <param name="Title">What a reader would call it; never empty.</param>
/// <param name="Text">The text that every offset counts in, in UTF-16 code units; served to readers exactly as it stands here.</param>
/// <param name="Language">A two-letter ISO 639-1 code, or <c>und</c> when the language is not known.</param>
public sealed record Document(string Id, string Title, string Text, string Language)
{
    /// <summary>The day, month or year of publication; null when the file states none that can be read.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Who published it; null when the file does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>Documents are compared by id and text; publication data does not count.</summary>
    public bool Equals(Document? other) => other is not null && Id == other.Id && (ReferenceEquals(Text, other.Text) || Text == other.Text);

    /// <summary>A hash of the id alone: hashing a whole text for each passage would cost more than the search.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>Where it was published, as the file states it. Untrusted: check the scheme before it becomes a link. Null when absent.</summary>
    public string? Url { get; init; }
}
