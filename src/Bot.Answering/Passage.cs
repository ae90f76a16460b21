namespace Bot.Answering;

/// <summary>A run of whole sentences, or one list or table row, of a document's text, unchanged.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Start">Offset of its first UTF-16 code unit in the document's text.</param>
/// <param name="End">Offset just behind its last UTF-16 code unit; greater than <paramref name="Start"/>.</param>
/// <param name="Heading">The headings that give it its meaning, outermost first, joined by <c> › </c>; empty when there are none.
/// Searched together with the passage, but never part of a quote.</param>
/// <param name="Kind">Whether it is running text or one row.</param>
public sealed record Passage(Document Document, int Start, int End, string Heading, PassageKind Kind)
{
    /// <summary>The passage's characters: a slice of the document's text.</summary>
    public ReadOnlySpan<char> Text => Document.Text.AsSpan(Start, End - Start);

    /// <summary>Title and headings, in one line: what a reader knows before reading the passage.</summary>
    public string Context => Heading.Length == 0 ? Document.Title : $"{Document.Title} › {Heading}";
}

/// <summary>What a passage looks like on the page.</summary>
public enum PassageKind
{
    /// <summary>One or more whole sentences of running text.</summary>
    Prose,

    /// <summary>One item of a list or one row of a table.</summary>
    Row,
}
