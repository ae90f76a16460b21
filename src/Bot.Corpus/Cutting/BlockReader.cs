using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Corpus.Cutting;

/// <summary>Reads a text, Markdown or plain, as paragraphs and rows under headings. Looks at lines only: no document can make it fail.</summary>
internal static class BlockReader
{
    public static IEnumerable<Block> Read(string text)
    {
        var headings = new HeadingPath();
        var lines = TextLine.Read(text);
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            switch (line.Kind)
            {
                case LineKind.Blank or LineKind.Rule:
                    i++;
                    break;
                case LineKind.Heading:
                    headings.Enter(line.Level, line.Words(text));
                    i++;
                    break;
                case LineKind.ListItem:
                    var last = i;
                    while (last + 1 < lines.Count && lines[last + 1].Kind == LineKind.Text && lines[last + 1].Indent > line.Indent) last++;
                    yield return Row(text, line.Body, lines[last].End, headings.ToString());
                    i = last + 1;
                    break;
                case LineKind.TableRow:
                    foreach (var row in Table(text, lines, ref i, headings)) yield return row;
                    break;
                default:
                    var end = i;
                    while (end + 1 < lines.Count && lines[end + 1].Kind == LineKind.Text) end++;
                    if (end > i && lines[i..(end + 1)].All(each => HasCells(text, each)))
                    {
                        foreach (var row in lines[i..(end + 1)]) yield return Row(text, row.Start, row.End, headings.ToString());
                        i = end + 1;
                        break;
                    }

                    var (from, to) = Spaces.Trim(text, line.Start, lines[end].End);
                    if (end == i && HeadingPath.TakesAsHeading(text[from..to], Heads(text, lines, i))) headings.EnterPlain(text[from..to]);
                    else
                    {
                        yield return new Block(PassageKind.Prose, from, to, headings.ToString());
                        headings.Introduce(text[from..to]);
                    }

                    i = end + 1;
                    break;
            }
        }
    }

    private static Block Row(string text, int start, int end, string heading)
    {
        var (from, to) = Spaces.Trim(text, start, end);
        return new Block(PassageKind.Row, from, to, heading);
    }

    // A table in plain text: cells with tabs between them.
    private static bool HasCells(string text, TextLine line) => text.AsSpan(line.Start, line.End - line.Start).Trim().Contains('\t');

    // The first row is the table's header when a rule follows it; its cells belong to every row's meaning.
    private static List<Block> Table(string text, List<TextLine> lines, ref int i, HeadingPath headings)
    {
        var rows = new List<Block>();
        var heading = headings.ToString();
        var header = i;
        if (i + 1 < lines.Count && lines[i + 1].Kind == LineKind.Rule)
        {
            heading = HeadingPath.Join(heading, lines[i].Words(text));
            i += 2;
        }

        for (; i < lines.Count && lines[i].Kind is LineKind.TableRow or LineKind.Rule; i++)
            if (lines[i].Kind == LineKind.TableRow) rows.Add(Row(text, lines[i].Start, lines[i].End, heading));
        if (rows.Count == 0) rows.Add(Row(text, lines[header].Start, lines[header].End, headings.ToString()));
        return rows;
    }

    // Of several such lines in a row only the last heads what follows. The others would be lost as headings, so they are text.
    private static bool Heads(string text, List<TextLine> lines, int i)
    {
        var next = NextNotBlank(lines, i);
        if (next == lines.Count || lines[next].Kind is LineKind.Rule or LineKind.Heading) return false;
        if (lines[next].Kind != LineKind.Text || (next + 1 < lines.Count && lines[next + 1].Kind == LineKind.Text)) return true;
        var words = text[lines[next].Start..lines[next].End].Trim();
        var follows = NextNotBlank(lines, next);
        return !HeadingPath.TakesAsHeading(words, follows < lines.Count && lines[follows].Kind != LineKind.Rule)
            || HeadingPath.StandsBelow(words, text[lines[i].Start..lines[i].End]);
    }

    private static int NextNotBlank(List<TextLine> lines, int i)
    {
        do i++;
        while (i < lines.Count && lines[i].Kind == LineKind.Blank);
        return i;
    }
}
