using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Corpus.Formats.Word;

/// <summary>Word documents (<c>.docx</c>): what a reader of the printed page would see, with headings, lists and tables as Markdown has them;
/// notes stand at the end.</summary>
internal static class WordFormat
{
    public static Extracted Extract(byte[] content)
    {
        using var container = WordContainer.Clean(content);
        try
        {
            using var word = WordprocessingDocument.Open(container, isEditable: false);
            var main = word.MainDocumentPart ?? throw NotWord();
            var text = new WordText(new WordStyles(main.StyleDefinitionsPart?.Styles), main.Document?.DocumentBackground?.Color?.Value);
            text.Read(main.Document?.Body ?? throw NotWord());
            text.ReadNotes(main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes);
            if (text.ToString() is not { Length: > 0 } found) throw new CorpusFormatException("there is no text in it that a reader would see");
            var stated = Stated(word);
            return stated with { Pages = [found], Title = stated.Title ?? text.Title };
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or UriFormatException)
        {
            throw NotWord();
        }
    }

    private static Extracted Stated(WordprocessingDocument word)
    {
        var none = new Extracted("");
        try
        {
            var core = word.PackageProperties;
            var date = core.Created ?? core.Modified;
            return none with
            {
                // "Microsoft Word - report.doc" is what a printer driver wrote.
                Title = string.IsNullOrWhiteSpace(core.Title) || core.Title.StartsWith("Microsoft Word -", StringComparison.Ordinal) ? null : core.Title,
                Publisher = string.IsNullOrWhiteSpace(core.Creator) ? null : core.Creator,
                Date = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Language = string.IsNullOrWhiteSpace(core.Language) ? null : core.Language,
            };
        }
        catch (Exception exception) when (exception is XmlException or FormatException or FileFormatException)
        {
            return none; // the text is there all the same
        }
    }

    private static CorpusFormatException NotWord() => new("it is not a Word document that is read: save it again as .docx");
}
