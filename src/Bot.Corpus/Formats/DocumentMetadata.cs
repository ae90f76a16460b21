using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Relations.Text;

namespace Bot.Corpus.Formats;

/// <summary>Makes a document out of what a file states about itself.</summary>
internal static class DocumentMetadata
{
    /// <summary>The document; a language that is not stated, or not one of the five, is guessed from the text.</summary>
    public static Document Make(string id, string title, string text, string? language, string? date, string? publisher, string? url)
    {
        var known = Language.Known(language);
        if (string.IsNullOrWhiteSpace(title)) title = id;
        return new Document(id, Spaces.Collapse(title), text, known == Language.Unknown ? Language.Guess(text) : known)
        {
            Published = ReadDate(date),
            Publisher = string.IsNullOrWhiteSpace(publisher) ? null : Spaces.Collapse(publisher),
            Url = string.IsNullOrWhiteSpace(url) ? null : url.Trim(),
        };
    }

    /// <summary>"morocco-russia.txt" is "morocco russia".</summary>
    public static string TitleFromName(string id) => Path.GetFileNameWithoutExtension(id).Replace('-', ' ').Replace('_', ' ');

    // "Department of State, 2009; written in March 2009": the first full or partial date that can be read.
    private static PartialDate? ReadDate(string? date) =>
        date is null ? null : PartialDate.Parse(date.Trim()) ?? (DateReader.Read(date) is [var first, ..] ? first.From : null);
}
