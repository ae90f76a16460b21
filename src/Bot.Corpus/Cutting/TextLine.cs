using System.Buffers;

namespace Bot.Corpus.Cutting;

/// <summary>What a line is.</summary>
internal enum LineKind
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>A line of dashes, or the rule below a table's header.</summary>
    Rule,

    /// <summary><c># heading</c>.</summary>
    Heading,

    /// <summary><c>- item</c> or <c>1. item</c>.</summary>
    ListItem,

    /// <summary><c>| cell | cell |</c>.</summary>
    TableRow,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>One line of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just behind its last, the line end not counted.</param>
/// <param name="Body">Offset of what stands behind the mark of a heading or an item.</param>
/// <param name="Indent">White space before the first character.</param>
/// <param name="Level">1 to 6 for a heading, else 0.</param>
internal readonly record struct TextLine(LineKind Kind, int Start, int End, int Body, int Indent, int Level)
{
    /// <summary>Headings are stored with every passage below them; a line of a megabyte would be too long for the index.</summary>
    private const int MostWords = 300;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-|: =*_");

    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            lines.Add(Describe(text, start, end));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The line's words without marks of Markdown; cut off where no heading goes on.</summary>
    public string Words(string text)
    {
        var end = Math.Min(End, Body + MostWords);
        if (end < End && char.IsHighSurrogate(text[end - 1])) end--;
        return text[Body..end].Replace('|', ' ').Trim(' ', '#', '*', '_', '\t', '\r');
    }

    private static TextLine Describe(string text, int start, int end)
    {
        var first = start;
        while (first < end && char.IsWhiteSpace(text[first])) first++;
        var indent = first - start;
        if (first == end) return new TextLine(LineKind.Blank, start, end, start, indent, 0);
        var line = text.AsSpan(first, end - first).TrimEnd();
        if (line.Length >= 3 && line.IndexOfAnyExcept(RuleMarks) < 0) return new TextLine(LineKind.Rule, start, end, first, indent, 0);
        if (line[0] == '#')
        {
            var level = line.IndexOfAnyExcept('#');
            if (level is >= 1 and <= 6 && line[level] is ' ' or '\t') return new TextLine(LineKind.Heading, start, end, first + level + 1, indent, level);
        }

        if (line[0] == '|') return new TextLine(LineKind.TableRow, start, end, first, indent, 0);
        var mark = MarkLength(line);
        return mark > 0
            ? new TextLine(LineKind.ListItem, start, end, first + mark, indent, 0)
            : new TextLine(LineKind.Text, start, end, first, indent, 0);
    }

    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return 0;
        if (line[0] is '-' or '*' or '+' or '•' or '–') return line[1] is ' ' or '\t' ? 2 : 0;
        var digits = 0;
        while (digits < 3 && digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        return digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
