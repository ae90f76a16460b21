using System.Text;
using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Relations.Text;

namespace Bot.Corpus.Formats;

/// <summary>Makes a document out of what a file holds and states about itself.</summary>
internal static class DocumentMetadata
{
    /// <summary>The document; a language that is not stated, or not one of the five, is guessed from the text.</summary>
    /// <exception cref="CorpusFormatException">There is no text.</exception>
    public static Document Make(string id, Extracted extracted)
    {
        var (text, pages) = Join(extracted.Pages);
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("the file is empty");
        var known = Language.Known(extracted.Language);
        var title = string.IsNullOrWhiteSpace(extracted.Title) ? DocumentName.TitleOf(id) : Spaces.Collapse(extracted.Title);
        return new Document(id, title, text, known == Language.Unknown ? Language.Guess(text) : known)
        {
            Published = ReadDate(extracted.Date),
            Publisher = string.IsNullOrWhiteSpace(extracted.Publisher) ? null : Spaces.Collapse(extracted.Publisher),
            Url = string.IsNullOrWhiteSpace(extracted.Url) ? null : extracted.Url.Trim(),
            Pages = extracted.HasPages ? pages : [],
        };
    }

    private static (string Text, IReadOnlyList<int> Pages) Join(IReadOnlyList<string> pages)
    {
        if (pages is [var only]) return (only, [0]);
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var page in pages)
        {
            // A sentence that runs over a page's end stays one paragraph.
            if (text.Length > 0) text.Append(EndsSentence(text) ? "\n\n" : "\n");
            starts.Add(text.Length);
            text.Append(page);
        }

        return (text.ToString(), starts);
    }

    private static bool EndsSentence(StringBuilder text)
    {
        var last = text.Length - 1;
        while (last > 0 && (char.IsWhiteSpace(text[last]) || text[last] is '"' or '”' or '»' or ')' or ']' or '’')) last--;
        return text[last] is '.' or '!' or '?' or '…' or '؟' or ':';
    }

    // "Department of State, 2009; written in March 2009": the first full or partial date that can be read.
    private static PartialDate? ReadDate(string? date) =>
        date is null ? null : PartialDate.Parse(date.Trim()) ?? (DateReader.Read(date) is [var first, ..] ? first.From : null);
}
