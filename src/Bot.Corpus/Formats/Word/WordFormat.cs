using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Corpus.Formats.Word;

/// <summary>Word's <c>.docx</c>: headings, lists, tables and paragraphs as a reader sees them.</summary>
internal static class WordFormat
{
    public static Extracted Extract(byte[] content)
    {
        WordContainer.Check(content);
        using var stream = new MemoryStream(content);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        if (word.MainDocumentPart is not { Document.Body: { } body } main) throw new CorpusFormatException("the file is not a Word document, as its name says");
        var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        var text = new StringBuilder();
        Write(body, styles, text);
        if (text.Length == 0) throw new CorpusFormatException("there is no text in it");
        var core = word.PackageProperties;
        return new Extracted(text.ToString())
        {
            Title = core.Title, Publisher = core.Creator, Language = core.Language,
            Date = (core.Created ?? core.Modified)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static void Write(OpenXmlElement parent, WordStyles styles, StringBuilder text)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is Paragraph paragraph) WriteParagraph(paragraph, styles, text);
            else if (child is Table table) WriteTable(table, styles, text);
            else if (child is SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun) Write(child, styles, text);
        }
    }

    private static void WriteParagraph(Paragraph paragraph, WordStyles styles, StringBuilder text)
    {
        var words = WordRuns.TextOf(paragraph, styles);
        if (words.Length == 0) return;
        var isItem = paragraph.ParagraphProperties?.NumberingProperties is not null;
        var level = styles.HeadingLevel(paragraph);
        if (text.Length > 0) text.Append(isItem ? "\n" : "\n\n");
        if (level > 0) text.Append('#', level).Append(' ');
        else if (isItem) text.Append("- ");
        text.Append(words);
    }

    private static void WriteTable(Table table, WordStyles styles, StringBuilder text)
    {
        var first = true;
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(part => WordRuns.TextOf(part, styles)).Where(part => part.Length > 0))).ToList();
            if (cells.TrueForAll(cell => cell.Length == 0)) continue;
            if (text.Length > 0) text.Append(first ? "\n\n" : "\n");
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace('|', '/'))).Append(" |");
            if (first && row.TableRowProperties?.GetFirstChild<TableHeader>() is not null) text.Append("\n|").Insert(text.Length, " --- |", cells.Count);
            first = false;
        }
    }
}
