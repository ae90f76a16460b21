namespace Bot.Corpus.Formats;

/// <summary>What a format's reader found in a file, before it is cleaned: the text that a person would see, and what the file says of itself.</summary>
/// <param name="Pages">The text, page by page; one for formats without pages. Headings, lists and tables stand in it as Markdown has them
/// (<c># heading</c>, <c>- item</c>, <c>| cell | cell |</c>), a blank line between paragraphs: so the cutter knows them in every format.</param>
[method: System.Text.Json.Serialization.JsonConstructor]
internal sealed record Extracted(IReadOnlyList<string> Pages)
{
    /// <summary>A text without pages.</summary>
    public Extracted(string text) : this([text]) { }

    /// <summary>Whether the pages are those that a person would count.</summary>
    public bool HasPages { get; init; }

    /// <summary>The title that the file states; null when it states none: then the first heading or the file's name is taken.</summary>
    public string? Title { get; init; }

    /// <summary>The date of publication in any form; null when absent.</summary>
    public string? Date { get; init; }

    /// <summary>Who published it; null when absent.</summary>
    public string? Publisher { get; init; }

    /// <summary>The language as a BCP 47 tag; null when absent: then it is guessed from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Where it was published; null when absent.</summary>
    public string? Url { get; init; }

    /// <summary>What in the file the document was read without, each in a clause that says so and what would mend it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
