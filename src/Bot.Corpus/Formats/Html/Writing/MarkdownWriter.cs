using System.Text;

namespace Bot.Corpus.Formats.Html.Writing;

/// <summary>Writes text in the shape of Markdown, white space as a browser shows it.</summary>
internal sealed class MarkdownWriter
{
    private const int DeepestIndent = 10;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _open = new();
    private string _mark = "";
    private string _indent = "";
    private bool _space;
    private bool _tight;

    /// <summary>Adds words of a line, each run of white space as one space.</summary>
    public void Words(string words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f') _space = true;
            else
            {
                if (_space && _open.Length > 0 && _open[^1] != '\n') _open.Append(' ');
                _space = false;
                _open.Append(c);
            }
        }
    }

    /// <summary>Ends a line within a paragraph.</summary>
    public void Break()
    {
        if (_open.Length > 0) _open.Append('\n');
        _space = false;
    }

    /// <summary>Adds words as they stand, line ends and all.</summary>
    public void Verbatim(string words) => _open.Append(words);

    /// <summary>Ends a paragraph, a heading or an item.</summary>
    public void EndBlock()
    {
        var words = Take();
        if (words.Length == 0) return;
        if (_text.Length > 0) _text.Append(_tight ? "\n" : "\n\n");
        var head = _indent + _mark;
        // What follows in an item stands below its words, so that it is known as part of it.
        _indent = new string(' ', head.Length);
        _text.Append(head).Append(_indent.Length > 0 ? words.Replace("\n", "\n" + _indent, StringComparison.Ordinal) : words);
        (_mark, _tight) = ("", _indent.Length > 0);
    }

    /// <summary>Ends a heading, in one line; returns its words.</summary>
    public string EndHeading(int level)
    {
        var words = OneLine();
        if (words.Length == 0) return words;
        _open.Append('#', level).Append(' ').Append(words);
        EndBlock();
        return words;
    }

    /// <summary>Begins an item of a list.</summary>
    /// <param name="mark">Its mark with a space behind.</param>
    /// <param name="depth">Lists around it.</param>
    /// <param name="tight">Whether another item of its list stands above.</param>
    public void BeginItem(string mark, int depth, bool tight)
    {
        EndBlock();
        (_mark, _indent, _tight) = (mark, Indent(depth), tight);
    }

    /// <summary>Goes on inside an item, or outside of all.</summary>
    /// <param name="depth">Lists around what comes.</param>
    public void Continue(int depth)
    {
        EndBlock();
        (_mark, _indent, _tight) = ("", Indent(depth), depth > 0);
    }

    /// <summary>The open line's words, taken out, in one line.</summary>
    public string OneLine() => Take().Replace('\n', ' ');

    /// <summary>Adds a row of a table; the rows of one table stand without blank lines between them.</summary>
    public void Row(string row, bool first)
    {
        if (_text.Length > 0) _text.Append(first ? "\n\n" : "\n");
        _text.Append(row);
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();

    private static string Indent(int depth) => new(' ', 2 * Math.Min(DeepestIndent, depth));

    private string Take()
    {
        var words = _open.ToString().Trim(' ', '\n');
        _open.Clear();
        _space = false;
        return words;
    }
}
