using System.Globalization;
using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html.Writing;

/// <summary>Writes what is seen of an article as Markdown-shaped text.</summary>
internal sealed class ArticleWriter
{
    private readonly PageSurvey _seen;
    private readonly MarkdownWriter _writer = new();
    private readonly Stack<IElement> _open = new();
    private readonly Stack<(TableRows? Rows, bool InCell)> _tables = new();
    private readonly Stack<(bool Ordered, int Next, bool Any)> _lists = new();
    private string? _heading;
    private int _verbatim;

    private ArticleWriter(PageSurvey seen) => _seen = seen;

    private bool InCell => _tables.TryPeek(out var table) && table is { Rows: not null, InCell: true };

    /// <summary>The text, and the first heading of the first level; null when there is none.</summary>
    public static (string Text, string? Heading) Write(INode article, PageSurvey seen)
    {
        var writer = new ArticleWriter(seen);
        TreeWalk.Visit(article, writer.Enter, writer.Leave, writer.Text);
        writer._writer.EndBlock();
        return (writer._writer.ToString(), writer._heading);
    }

    private bool Enter(IElement element)
    {
        if (!_seen.IsSeen(element)) return false;
        var name = element.LocalName;
        if (name == "br")
        {
            if (InCell) _writer.Words(" ");
            else _writer.Break();
            return false;
        }

        _open.Push(element);
        if (PageParts.IsBlock(name)) Part(name);
        switch (name)
        {
            case "table":
                _tables.Push((_seen.IsLayout(element) ? null : new TableRows(_writer), false));
                break;
            case "tr" when _tables.TryPeek(out var table) && table.Rows is not null:
                table.Rows.BeginRow();
                break;
            case "td" or "th" when _tables.TryPop(out var table):
                _tables.Push(table with { InCell = true });
                break;
            case "ul" or "ol" or "dir":
                _lists.Push((name == "ol", StartOf(element), false));
                break;
            case "li" when !InCell:
                BeginItem();
                break;
            case "pre" or "listing" or "xmp" or "plaintext":
                _verbatim++;
                break;
            case "q":
                _writer.Words("“");
                break;
        }

        return true;
    }

    private void Leave(IElement element)
    {
        _open.Pop();
        var name = element.LocalName;
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when !InCell:
                var words = _writer.EndHeading(name[1] - '0');
                if (name == "h1" && words.Length > 0) _heading ??= words;
                break;
            case "td" or "th" when _tables.TryPop(out var table):
                if (table.Rows is not null) table.Rows.EndCell(element);
                else _writer.EndBlock();
                _tables.Push(table with { InCell = false });
                break;
            case "tr" when _tables.TryPeek(out var table) && table.Rows is not null:
                table.Rows.EndRow(element.ParentElement?.LocalName == "thead");
                break;
            case "table":
                _writer.EndBlock();
                _tables.Pop();
                break;
            case "ul" or "ol" or "dir":
                Part(name);
                _lists.Pop();
                break;
            case "li" when !InCell:
                _writer.Continue(Math.Max(0, _lists.Count - 1));
                break;
            case "pre" or "listing" or "xmp" or "plaintext":
                Part(name);
                _verbatim--;
                break;
            case "q":
                _writer.Words("”");
                break;
            default:
                if (PageParts.IsBlock(name)) Part(name);
                break;
        }
    }

    private void Text(string text)
    {
        if (_open.TryPeek(out var element) && _seen.HidesOwnText(element)) return;
        if (_verbatim > 0 && !InCell) _writer.Verbatim(text);
        else _writer.Words(text);
    }

    private void BeginItem()
    {
        var (ordered, next, any) = _lists.TryPop(out var list) ? list : (false, 1, false);
        _lists.Push((ordered, next + 1, true));
        var depth = _lists.Count - 1;
        _writer.BeginItem(ordered ? string.Create(CultureInfo.InvariantCulture, $"{next}. ") : "- ", depth, any || depth > 0);
    }

    // Within a cell everything stands in one line.
    private void Part(string name)
    {
        if (!InCell) _writer.EndBlock();
        else if (name is not ("td" or "th")) _writer.Words(" ");
    }

    private static int StartOf(IElement list) =>
        int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 1_000_000 ? start : 1;
}
