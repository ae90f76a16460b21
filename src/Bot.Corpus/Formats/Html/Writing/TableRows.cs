using System.Globalization;
using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html.Writing;

/// <summary>The rows of one table, as they come.</summary>
/// <param name="writer">Where they go.</param>
internal sealed class TableRows(MarkdownWriter writer)
{
    /// <summary>A cell over several rows belongs to each; a long one repeated would make a small page large.</summary>
    private const int LongestRepeated = 100;

    private const int MostColumns = 100;

    private readonly List<string> _cells = [];
    private readonly Dictionary<int, (string Text, int Rows)> _over = [];
    private bool _written;
    private bool _headers;

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        writer.EndBlock();
        _cells.Clear();
        _headers = true;
    }

    /// <summary>Ends a cell whose words stand open in the writer.</summary>
    public void EndCell(IElement cell)
    {
        FillFromAbove();
        var text = writer.OneLine();
        var spans = int.TryParse(cell.GetAttribute("rowspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 1 ? rows : 1;
        if (spans > 1 && _cells.Count < MostColumns) _over[_cells.Count] = (text.Length <= LongestRepeated ? text : "", spans - 1);
        _headers &= cell.LocalName == "th";
        _cells.Add(text);
    }

    /// <summary>Ends a row.</summary>
    /// <param name="inHead">Whether the table says that it is its header.</param>
    public void EndRow(bool inHead)
    {
        FillFromAbove();
        if (_cells.All(string.IsNullOrEmpty)) return;
        writer.Row(MarkdownRow.Of(_cells), first: !_written);
        if (!_written && (_headers || inHead)) writer.Row(MarkdownRow.Rule(_cells.Count), first: false);
        _written = true;
        _cells.Clear();
    }

    private void FillFromAbove()
    {
        while (_over.TryGetValue(_cells.Count, out var above))
        {
            if (above.Rows > 1) _over[_cells.Count] = above with { Rows = above.Rows - 1 };
            else _over.Remove(_cells.Count);
            _cells.Add(above.Text);
        }
    }
}
