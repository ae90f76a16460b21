using System.Text;

namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Writes the rows of a page as paragraphs, headings, list items and table rows.</summary>
/// <param name="bodySize">The size of most of the document's type, in points.</param>
/// <param name="hyphenation">Joins the lines.</param>
internal sealed class PageText(double bodySize, Hyphenation hyphenation)
{
    private const double HeadingSize = 1.2;
    private const double TitleSize = 1.6;
    private const int LongestHeading = 200;
    private const int FewestLettersInHeading = 3;
    private const string Bullets = "•▪◦●‣·■○";

    /// <summary>The text; empty for a page without rows.</summary>
    public string Write(List<Row> rows)
    {
        var text = new StringBuilder();
        var last = ' ';
        foreach (var (kind, block) in ColumnReader.Read(rows).SelectMany(Blocks))
        {
            if (text.Length > 0) text.Append(kind == last && kind is '|' or '-' ? "\n" : "\n\n");
            text.Append(block);
            last = kind;
        }

        return text.ToString();
    }

    private IEnumerable<(char Kind, string Text)> Blocks(List<Row> region)
    {
        var shape = RegionShape.Of(region);
        for (var i = 0; i < region.Count;)
        {
            var tableEnd = TableRows.End(region, i);
            if (tableEnd > i)
            {
                for (; i < tableEnd; i++) yield return ('|', TableRows.Write(region[i]));
                continue;
            }

            var start = i++;
            var text = region[start].Text;
            while (i < region.Count && TableRows.End(region, i) == i && !shape.Parts(region[i - 1], region[i], IsItem(text)) && !(IsItem(region[i].Text) && StartsItem(region[i - 1], region[i], shape)))
                text = hyphenation.Join(text, region[i++].Text);
            yield return Describe(text, region[start].Size);
        }
    }

    private (char Kind, string Text) Describe(string text, double size)
    {
        if (Bullets.Contains(text[0], StringComparison.Ordinal) && text.Length > 1) return ('-', "- " + text[1..].TrimStart());
        if (IsItem(text)) return ('-', text);
        var heads = size >= HeadingSize * bodySize && text.Length <= LongestHeading && text.Count(char.IsLetter) >= FewestLettersInHeading;
        if (!heads) return (' ', text);
        return ('#', (size >= TitleSize * bodySize ? "# " : "## ") + text);
    }

    private static bool IsItem(string text)
    {
        if (Bullets.Contains(text[0], StringComparison.Ordinal)) return true;
        if (text[0] is '-' or '–' or '*') return text.Length > 2 && text[1] == ' ';
        var digits = 0;
        while (digits < 3 && digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is 1 or 2 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    // A line within a sentence may begin with "12. " or a dash as well.
    private static bool StartsItem(Row last, Row next, RegionShape shape) =>
        Bullets.Contains(next.Text[0], StringComparison.Ordinal) || IsItem(last.Text) || shape.IsShort(last) || SentenceEnd.Closes(last.Text);
}
