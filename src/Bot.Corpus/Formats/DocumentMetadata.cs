using System.Text;
using Bot.Answering;
using Bot.Corpus.Formats.Pdf;
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
        var last = "";
        foreach (var page in pages)
        {
            if (page.Length > 0)
            {
                if (text.Length > 0) text.Append(PageBreak.GoesOn(last, page) ? "\n" : "\n\n");
                last = page;
            }

            starts.Add(text.Length);
            text.Append(page);
        }

        return (text.ToString(), starts);
    }

    // "Department of State, 2009; written in March 2009": the first full or partial date that can be read.
    private static PartialDate? ReadDate(string? date) =>
        date is null ? null : PartialDate.Parse(date.Trim()) ?? (DateReader.Read(date) is [var first, ..] ? first.From : null);
}
