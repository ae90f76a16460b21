namespace Bot.Corpus.Formats.Markdown;

/// <summary>Finds in a text of Markdown what is prose and what is HTML; the rest is code. By CommonMark, line by line, with rows of tables besides.</summary>
/// <param name="text">The text.</param>
/// <param name="seen">Is told of each in its order.</param>
internal sealed class MarkdownBlocks(string text, SeenText seen)
{
    /// <summary>What goes deeper is taken for text: each line is looked up in all that are open.</summary>
    private const int MostContainers = 50;

    private readonly List<int> _containers = [];
    private Leaf _leaf;
    private int _from;
    private int _end;
    private char _fenceMark;
    private int _fenceLength;
    private HtmlBlock? _html;

    private enum Leaf { None, Paragraph, Fence, Html }

    /// <summary>Reads the text to its end.</summary>
    public void Read()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            Read(start, end);
            start = end + 1;
        }

        EndLeaf();
    }

    private void Read(int start, int end)
    {
        var line = new MarkdownLine(text, start, end);
        var entered = 0;
        while (entered < _containers.Count && line.Enter(_containers[entered])) entered++;
        if (entered < _containers.Count)
        {
            if (_leaf == Leaf.Paragraph && !line.IsBlank && !EndsParagraph(line, end))
            {
                _end = end;
                return;
            }

            EndLeaf();
            for (; _containers.Count > entered; _containers.RemoveAt(_containers.Count - 1)) seen.Close(OpenElements.Container, Math.Max(0, start - 1));
        }

        if (_leaf is Leaf.Fence or Leaf.Html) GoOn(line, end);
        else Begin(line, end);
    }

    private void GoOn(MarkdownLine line, int end)
    {
        var isLast = _leaf == Leaf.Html
            ? _html!.EndsAt(text.AsSpan(line.First, end - line.First))
            : !line.IsIndented && line.Fence(_fenceMark) >= _fenceLength && text.AsSpan(line.First, end - line.First).Trim(" \t").IndexOfAnyExcept(_fenceMark) < 0;
        _end = end;
        if (isLast) EndLeaf();
    }

    private void Begin(MarkdownLine line, int end)
    {
        var first = line.First;
        while (_containers.Count < MostContainers && line.Begin(_leaf == Leaf.Paragraph, out var container))
        {
            EndLeaf();
            _containers.Add(container);
            seen.Open(OpenElements.Container, first);
        }

        first = line.First;
        if (first == end) EndLeaf();
        else if (line.IsIndented)
        {
            if (_leaf == Leaf.Paragraph) _end = end;
            else seen.EndParagraph(first);
        }
        else if (FenceLength(line, first) is > 0 and var length)
        {
            EndLeaf();
            seen.EndParagraph(first);
            (_leaf, _fenceMark, _fenceLength) = (Leaf.Fence, text[first], length);
        }
        else if (line.IsRule) EndLeaf();
        else if (line.IsHeading || text[first] == '|') ReadLine(first, end);
        else if (HtmlBlock.At(text, first, end, _leaf == Leaf.Paragraph) is { } html)
        {
            EndLeaf();
            (_leaf, _html, _from, _end) = (Leaf.Html, html, first, end);
            if (html.EndsAt(text.AsSpan(first, end - first))) EndLeaf();
        }
        else
        {
            if (_leaf == Leaf.None) (_leaf, _from) = (Leaf.Paragraph, first);
            _end = end;
        }
    }

    // A heading, or a row.
    private void ReadLine(int first, int end)
    {
        EndLeaf();
        seen.Open(OpenElements.Container, first);
        seen.Prose(first, end);
        seen.Close(OpenElements.Container, end);
    }

    private bool EndsParagraph(MarkdownLine line, int end) =>
        !line.IsIndented
        && (line.IsRule || line.IsHeading || FenceLength(line, line.First) > 0 || HtmlBlock.At(text, line.First, end, inParagraph: true) is not null || line.Begin(inParagraph: true, out _));

    private int FenceLength(MarkdownLine line, int first) => text[first] is '`' or '~' ? line.Fence(text[first]) : 0;

    private void EndLeaf()
    {
        var leaf = _leaf;
        _leaf = Leaf.None;
        if (leaf == Leaf.Html) seen.Html(_from, _end);
        if (leaf != Leaf.Paragraph) return;
        var from = _from;
        while (from < _end && LinkDefinition.EndOf(text, from, _end) is >= 0 and var behind)
        {
            seen.LeaveOut(from, behind);
            from = behind;
            while (from < _end && (RawTag.IsSpace(text[from]) || (text[from] == '>' && _containers.Contains(MarkdownLine.Quote)))) from++;
        }

        if (from >= _end) return;
        seen.Open(OpenElements.Paragraph, from);
        seen.Prose(from, _end);
        seen.Close(OpenElements.Paragraph, _end);
    }
}
