using System.Text;
using Bot.Relations.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Corpus.Formats.Word;

/// <summary>Writes paragraphs and tables down as Markdown has them.</summary>
/// <param name="styles">The document's.</param>
/// <param name="background">The colour of its pages; null when none is set.</param>
internal sealed class WordText(WordStyles styles, string? background)
{
    private readonly StringBuilder _text = new();
    private readonly WordRuns _runs = new(styles);
    private bool _inList;

    /// <summary>The first heading; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>Reads what stands in the body, a cell or a box, in its order.</summary>
    public void Read(OpenXmlElement story) => Read(story, WordPaper.IsColored(background));

    /// <summary>Reads the notes that what was read refers to, each once, behind all of it.</summary>
    public void ReadNotes(Footnotes? atFoot, Endnotes? atEnd)
    {
        var notes = new Dictionary<(bool, string), OpenXmlElement>();
        foreach (var note in atFoot?.Elements<Footnote>() ?? []) notes.TryAdd((false, note.Id?.InnerText ?? ""), note);
        foreach (var note in atEnd?.Elements<Endnote>() ?? []) notes.TryAdd((true, note.Id?.InnerText ?? ""), note);
        // Notes may refer to notes.
        for (var i = 0; i < _runs.Notes.Count; i++)
            if (notes.Remove(_runs.Notes[i], out var note)) Read(note);
    }

    /// <summary>What was read.</summary>
    public override string ToString() => _text.ToString();

    private void Read(OpenXmlElement story, bool onDark)
    {
        foreach (var block in story)
            switch (block)
            {
                case Paragraph paragraph:
                    Add(paragraph, onDark);
                    break;
                case Table table:
                    Add(table, onDark || WordTable.IsPainted(table, styles));
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock:
                    Read(block, onDark);
                    break;
                case AlternateContent alternatives when WordRuns.Chosen(alternatives) is { } chosen:
                    Read(chosen, onDark);
                    break;
            }
    }

    private void Add(Paragraph paragraph, bool onDark)
    {
        var boxes = new List<TextBoxContent>();
        var text = _runs.Read(paragraph, onDark, boxes);
        var outline = WordOutline.Of(paragraph, styles);
        if (!string.IsNullOrWhiteSpace(text) && !outline.IsContents)
        {
            if (outline.Heading > 0)
            {
                Title ??= Spaces.Collapse(text);
                Write($"{new string('#', outline.Heading)} {Spaces.Collapse(text)}", isItem: false);
            }
            else if (outline.Item >= 0) Write($"{new string(' ', 2 * outline.Item)}- {Spaces.Collapse(text)}", isItem: true);
            else Write(string.Join('\n', text.Split('\n').Select(Spaces.Collapse)).Trim('\n'), isItem: false);
        }

        // What lies behind a box is its own; few are filled, and then white letters are taken for seen.
        foreach (var box in boxes) Read(box, onDark: true);
    }

    private void Add(Table table, bool onDark)
    {
        var rows = WordTable.Rows(table).Select(row => (Row: row, Cells: WordTable.Cells(row).ToList())).Where(row => row.Cells.Count > 0).ToList();
        if (rows is [(_, [var only])])
        {
            Read(only, onDark || IsPainted(only)); // a frame round paragraphs, not a table
            return;
        }

        var lines = new List<string>();
        foreach (var (row, cells) in rows)
        {
            var texts = cells.Select(cell => TextOf(cell, onDark || IsPainted(cell))).ToList();
            if (texts.TrueForAll(text => text.Length == 0)) continue;
            lines.Add(MarkdownRow.Of(texts));
            if (lines.Count == 1 && rows.Count > 1 && WordTable.HasHeader(table, row)) lines.Add(MarkdownRow.Rule(texts.Count));
        }

        if (lines.Count > 0) Write(string.Join('\n', lines), isItem: false);
    }

    // On one line: a table in a table loses its rows.
    private string TextOf(OpenXmlElement cell, bool onDark)
    {
        var texts = new List<string>();
        foreach (var block in cell)
            switch (block)
            {
                case Paragraph paragraph:
                    var boxes = new List<TextBoxContent>();
                    texts.Add(_runs.Read(paragraph, onDark, boxes));
                    texts.AddRange(boxes.Select(box => TextOf(box, onDark: true)));
                    break;
                case Table inner:
                    var painted = onDark || WordTable.IsPainted(inner, styles);
                    texts.AddRange(WordTable.Rows(inner).SelectMany(WordTable.Cells).Select(each => TextOf(each, painted || IsPainted(each))));
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock:
                    texts.Add(TextOf(block, onDark));
                    break;
            }

        return Spaces.Collapse(string.Join(' ', texts));
    }

    private void Write(string block, bool isItem)
    {
        if (_text.Length > 0) _text.Append(_inList && isItem ? "\n" : "\n\n");
        _text.Append(block);
        _inList = isItem;
    }

    private static bool IsPainted(TableCell cell) => WordPaper.IsPainted(cell.TableCellProperties?.Shading);
}
