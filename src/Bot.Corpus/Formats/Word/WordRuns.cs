using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Bot.Corpus.Formats.Word;

/// <summary>The text of paragraphs' runs as it is seen: insertions, not deletions; results of fields, not their codes; nothing that is hidden.</summary>
internal sealed class WordRuns(WordStyles styles)
{
    // Fields stand in each other and go on over paragraphs. True: we are in the code of that field.
    private readonly Stack<bool> _fields = new();

    /// <summary>The notes that the paragraphs read so far refer to where it is seen, in that order: at the end or at the foot, with their ids.</summary>
    public List<(bool AtEnd, string Id)> Notes { get; } = [];

    /// <summary>The text of a paragraph; line breaks are <c>\n</c>.</summary>
    /// <param name="paragraph">Its runs are read in their order.</param>
    /// <param name="onDark">Whether white letters can be seen on what lies behind the paragraph.</param>
    /// <param name="boxes">Is given the text boxes that are fixed to the paragraph.</param>
    public string Read(Paragraph paragraph, bool onDark, List<TextBoxContent> boxes)
    {
        var properties = paragraph.ParagraphProperties;
        var style = properties?.ParagraphStyleId?.Val?.Value;
        var shading = properties?.Shading ?? styles.Paragraph(style).Select(each => each.StyleParagraphProperties?.Shading).FirstOrDefault(each => each is not null);
        var text = new StringBuilder();
        Walk(paragraph, new Place(style, onDark || WordPaper.IsPainted(shading), text, boxes));
        return text.ToString();
    }

    private void Walk(OpenXmlElement parent, Place place)
    {
        foreach (var child in parent)
            switch (child)
            {
                case Run run:
                    ReadRun(run, place);
                    break;
                case InsertedRun or MoveToRun or Hyperlink or SimpleField or SdtRun or SdtContentRun or CustomXmlRun or BidirectionalOverride or BidirectionalEmbedding
                    or AlternateContentChoice or AlternateContentFallback or RubyBase:
                    Walk(child, place);
                    break;
                case AlternateContent alternatives when Chosen(alternatives) is { } chosen:
                    Walk(chosen, place);
                    break;
            }
    }

    private void ReadRun(Run run, Place place)
    {
        var hidden = IsHidden(run.RunProperties, place);
        foreach (var child in run)
        {
            if (child is FieldChar field) Follow(field);
            else if (!hidden && !_fields.Contains(true)) Show(child, place);
        }
    }

    private void Show(OpenXmlElement element, Place place)
    {
        switch (element)
        {
            case Words words:
                place.Text.Append(words.Text);
                break;
            case TabChar or PositionalTab:
                place.Text.Append(' ');
                break;
            case Break or CarriageReturn:
                place.Text.Append('\n');
                break;
            case NoBreakHyphen:
                place.Text.Append('-');
                break;
            case Ruby ruby when ruby.GetFirstChild<RubyBase>() is { } written:
                Walk(written, place);
                break;
            case FootnoteReference { Id.InnerText: { } foot }:
                Notes.Add((false, foot));
                break;
            case EndnoteReference { Id.InnerText: { } end }:
                Notes.Add((true, end));
                break;
            case Drawing or Picture or EmbeddedObject or AlternateContent:
                FindBoxes(element, place.Boxes);
                break;
        }
    }

    private void Follow(FieldChar field)
    {
        switch (field.FieldCharType?.InnerText)
        {
            case "begin":
                _fields.Push(true);
                break;
            case "separate" when _fields.Count > 0:
                _fields.Pop();
                _fields.Push(false);
                break;
            case "end":
                _fields.TryPop(out _);
                break;
        }
    }

    private bool IsHidden(RunProperties? own, Place place)
    {
        if (styles.Hides(own, place.Style)) return true;
        var size = own?.RightToLeftText is not null || own?.ComplexScript is not null
            ? styles.Of<FontSizeComplexScript>(own, place.Style)?.Val?.Value
            : styles.Of<FontSize>(own, place.Style)?.Val?.Value;
        if (WordPaper.IsTiny(size)) return true;
        return !place.OnDark && WordPaper.IsWhite(styles.Of<Color>(own, place.Style)?.Val?.Value)
            && own?.Highlight is null && !WordPaper.IsPainted(styles.Of<Shading>(own, place.Style));
    }

    // A box in a box is found when the outer one is read.
    private static void FindBoxes(OpenXmlElement element, List<TextBoxContent> boxes)
    {
        if (element is TextBoxContent box) boxes.Add(box);
        else if (element is AlternateContent alternatives)
        {
            if (Chosen(alternatives) is { } chosen) FindBoxes(chosen, boxes);
        }
        else
        {
            foreach (var child in element) FindBoxes(child, boxes);
        }
    }

    /// <summary>The one to read where the same is said twice, for newer and for older programs; null when neither is there.</summary>
    public static OpenXmlElement? Chosen(AlternateContent alternatives) =>
        (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives.GetFirstChild<AlternateContentFallback>();

    private sealed record Place(string? Style, bool OnDark, StringBuilder Text, List<TextBoxContent> Boxes);
}
