using System.Globalization;

namespace Bot.Corpus.Formats.Markdown;

/// <summary>A place in a line of Markdown, moved on past the marks of the quotes and lists that the line stands in.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the line begins.</param>
/// <param name="end">Where it ends, the line end not counted.</param>
internal struct MarkdownLine(string text, int start, int end)
{
    /// <summary>A container that is a quote; one that is an item is the column in which the item's text stands, and that is never 0.</summary>
    public const int Quote = 0;

    private const int LongestNumber = 9;

    private int _at = start;
    private int _column;

    /// <summary>Offset of the first character that is not white.</summary>
    public readonly int First => Next().At;

    /// <summary>Whether the rest is so far to the right that it would be code, were it not in a paragraph.</summary>
    public readonly bool IsIndented => Next().Column - _column > 3;

    public readonly bool IsBlank => First == end;

    /// <summary>Whether the rest is a rule, or the dashes below a heading.</summary>
    public readonly bool IsRule
    {
        get
        {
            var rest = text.AsSpan(First, end - First).TrimEnd();
            if (rest is [] || rest[0] is not ('-' or '*' or '_' or '=')) return false;
            return rest[0] == '=' ? rest.IndexOfAnyExcept('=') < 0 : rest.Count(rest[0]) >= 3 && rest.IndexOfAnyExcept(rest[0], ' ', '\t') < 0;
        }
    }

    public readonly bool IsHeading
    {
        get
        {
            var rest = text.AsSpan(First, end - First);
            var level = rest.IndexOfAnyExcept('#');
            return level < 0 ? rest.Length is >= 1 and <= 6 : level is >= 1 and <= 6 && RawTag.IsSpace(rest[level]);
        }
    }

    /// <summary>How many marks open or close a block of code here; 0 when none does.</summary>
    public readonly int Fence(char mark)
    {
        var rest = text.AsSpan(First, end - First);
        var length = rest.IndexOfAnyExcept(mark);
        if (length < 0) length = rest.Length;
        return length >= 3 && !(mark == '`' && rest[length..].Contains('`')) ? length : 0;
    }

    /// <summary>Moves on past the mark of a container that is open. False: the line does not stand in it.</summary>
    public bool Enter(int container)
    {
        var (at, column) = Next();
        if (container == Quote) return TakeQuote(at, column);
        if (at == end) return true;
        if (column < container) return false;
        while (_column < container) Step();
        return true;
    }

    /// <summary>Moves on past the mark of a container that begins here.</summary>
    /// <param name="inParagraph">Whether the line would go on with a paragraph: not every list ends that.</param>
    /// <param name="container">The container.</param>
    public bool Begin(bool inParagraph, out int container)
    {
        container = Quote;
        var (at, column) = Next();
        if (at == end || IsIndented) return false;
        if (TakeQuote(at, column)) return true;
        if (IsRule) return false;
        var mark = MarkLength(at);
        if (mark == 0 || (at + mark < end && !RawTag.IsSpace(text[at + mark]))) return false;
        var isBlank = text.AsSpan(at + mark, end - at - mark).IsWhiteSpace();
        if (inParagraph && (isBlank || (mark > 1 && int.Parse(text.AsSpan(at, mark - 1), NumberStyles.None, CultureInfo.InvariantCulture) != 1))) return false;
        (_at, _column) = (at + mark, column + mark);
        var spaces = Next().Column - _column;
        container = isBlank || spaces > 4 ? _column + 1 : _column + spaces;
        while (!isBlank && _column < container) Step();
        return true;
    }

    private bool TakeQuote(int at, int column)
    {
        if (at == end || text[at] != '>' || column - _column > 3) return false;
        (_at, _column) = (at + 1, column + 1);
        if (_at < end && text[_at] is ' ' or '\t') Step();
        return true;
    }

    private readonly int MarkLength(int at)
    {
        if (text[at] is '-' or '*' or '+') return 1;
        var digits = 0;
        while (digits < LongestNumber && at + digits < end && char.IsAsciiDigit(text[at + digits])) digits++;
        return digits > 0 && at + digits < end && text[at + digits] is '.' or ')' ? digits + 1 : 0;
    }

    private readonly (int At, int Column) Next()
    {
        var (at, column) = (_at, _column);
        for (; at < end && RawTag.IsSpace(text[at]); at++) column += text[at] == '\t' ? 4 - column % 4 : 1;
        return (at, column);
    }

    private void Step()
    {
        _column += text[_at] == '\t' ? 4 - _column % 4 : 1;
        _at++;
    }
}
