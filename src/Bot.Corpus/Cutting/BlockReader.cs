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
                    var (from, to) = Spaces.Trim(text, line.Start, lines[end].End);
                    if (end == i && HeadingPath.TakesAsHeading(text[from..to], FollowedByText(lines, end))) headings.EnterPlain(text[from..to]);
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

    // The first row is the table's header when a rule follows it; its cells belong to every row's meaning.
    private static List<Block> Table(string text, List<TextLine> lines, ref int i, HeadingPath headings)
    {
        var rows = new List<Block>();
        var heading = headings.ToString();
        if (i + 1 < lines.Count && lines[i + 1].Kind == LineKind.Rule)
        {
            heading = HeadingPath.Join(heading, lines[i].Words(text));
            i += 2;
        }

        for (; i < lines.Count && lines[i].Kind is LineKind.TableRow or LineKind.Rule; i++)
            if (lines[i].Kind == LineKind.TableRow) rows.Add(Row(text, lines[i].Start, lines[i].End, heading));
        return rows;
    }

    private static bool FollowedByText(List<TextLine> lines, int i)
    {
        for (var next = i + 1; next < lines.Count; next++)
            if (lines[next].Kind != LineKind.Blank) return lines[next].Kind != LineKind.Rule;
        return false;
    }
}
