using Bot.Relations.Dates;

namespace Bot.Answering;

/// <summary>One file of the corpus, or one row of a set, read. Two documents with the same <see cref="Id"/> are the same document.</summary>
/// <param name="Id">The file's path below the corpus folder with <c>/</c> between folders, or the id its set gives it; never empty.</param>
/// <param name="Title">What a reader would call it; never empty.</param>
/// <param name="Text">The text that every offset counts in, in UTF-16 code units; served to readers exactly as it stands here.</param>
/// <param name="Language">A two-letter ISO 639-1 code, or <c>und</c> when the language is not known.</param>
public sealed record Document(string Id, string Title, string Text, string Language)
{
    /// <summary>The path of the file that it was read from, below the corpus folder: its id, unless the file is a set of several.</summary>
    public string File { get => field ?? Id; init; }

    /// <summary>The media type of that file, such as <c>application/pdf</c>; <c>text/plain</c> unless the reader says otherwise.</summary>
    public string MediaType { get; init; } = "text/plain";

    /// <summary>The offsets in <see cref="Text"/> where its pages begin, the first page first; empty for what has no pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

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

    /// <summary>The number of the page, from 1, on which the character at the offset stands; null for what has no pages.</summary>
    public int? PageOf(int offset)
    {
        var page = 0;
        while (page < Pages.Count && Pages[page] <= offset) page++;
        return page == 0 ? null : page;
    }
}

/// <summary>A file, or a part of one, that was not read. Everything else was.</summary>
/// <param name="File">Its path below the corpus folder; for a row of a set, with the line.</param>
/// <param name="Reason">Why, and what would mend it, in a clause without a full stop.</param>
public sealed record LeftOut(string File, string Reason)
{
    /// <summary>Whether the document was read all the same, only without what the reason names.</summary>
    public bool DocumentWasRead { get; init; }

    /// <summary>Whether the reason may lie outside the file (a busy machine, a drive that was away) and pass: then it is worth another try.</summary>
    public bool MayPass { get; init; }

    /// <summary>Whether it ended what read it, or kept it too long: another try costs as much, so there are few.</summary>
    public bool EndsReader { get; init; }
}
