using Bot.Relations.Dates;

namespace Bot.Retrieval.Catalogues;

/// <summary>A document as a list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">The file that it was read from.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language's code.</param>
/// <param name="MediaType">The media type of its file.</param>
/// <param name="Length">The length of its text in UTF-16 code units.</param>
/// <param name="Passages">How many passages it was cut into.</param>
public sealed record DocumentEntry(string Id, string File, string Title, string Language, string MediaType, int Length, int Passages)
{
    /// <summary>The <see cref="Catalogues.TextHash"/> of its text, by which it is known under another name.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>When it was published; null when it does not say.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Who published it; null when it does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>The codes of the countries and organizations that its passages or headings name, those in most passages first.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The first and the last year of the dates that it states to the month or the day; null when it states none.</summary>
    public (int First, int Last)? Years { get; init; }
}
