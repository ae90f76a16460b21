using System.Text;

namespace Bot.Corpus.Formats.Markdown;

/// <summary>Leaves out of a text of Markdown what a reader of the page would not see: comments, hidden elements, scripts and styles, and where links lead.
/// Each character is looked at a fixed number of times, whatever it is.</summary>
internal sealed class SeenText
{
    private const string CommentEnd = "-->";

    private readonly string _text;
    private readonly StringBuilder _seen = new();
    private readonly OpenElements _open = new();
    private readonly int _lastCommentEnd;
    private readonly Dictionary<string, int> _lastEndTags = new(StringComparer.Ordinal);
    private int _kept;
    private int _readFrom;
    private int _hiddenFrom = -1;
    private string? _raw;

    private SeenText(string text) => (_text, _lastCommentEnd) = (text, text.LastIndexOf(CommentEnd, StringComparison.Ordinal));

    /// <summary>The text without what is not seen; the same object where all of it is.</summary>
    public static string Of(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal) && !text.Contains("]:", StringComparison.Ordinal)) return text;
        var seen = new SeenText(text);
        new MarkdownBlocks(text, seen).Read();
        return seen.End();
    }

    /// <summary>Begins an element that Markdown makes of what stands first in a line. A paragraph of the HTML above that is still open ends with the line before.</summary>
    public void Open(string name, int at)
    {
        EndParagraph(at);
        if (_raw is null) _open.Open(name);
    }

    /// <summary>Ends a paragraph of the HTML above that is still open.</summary>
    public void EndParagraph(int at) => Close(OpenElements.Paragraph, at == 0 ? 0 : Math.Max(0, _text.LastIndexOf('\n', at - 1)));

    /// <summary>Ends an element that Markdown made, with all that was opened in it.</summary>
    public void Close(string name, int at)
    {
        if (_raw is not null) return;
        _open.Close(name);
        Follow(at);
    }

    /// <summary>Leaves a range out.</summary>
    public void LeaveOut(int start, int end)
    {
        if (_hiddenFrom >= 0 || end <= Math.Max(start, _kept)) return;
        _seen.Append(_text, _kept, Math.Max(0, start - _kept));
        _kept = end;
        // One space is enough where what stood between two is gone.
        if (end < _text.Length && _text[end] == ' ' && _seen.Length > 0 && _seen[^1] is ' ' or '\t') _kept++;
    }

    /// <summary>Reads HTML as a browser would.</summary>
    public void Html(int start, int end)
    {
        for (var at = Math.Max(start, _readFrom); at < end;)
        {
            at = _raw is null ? _text.IndexOf('<', at, end - at) : EndOfRaw(at, end);
            if (at < 0) return;
            if (_text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal))
            {
                // A blank line may have ended the block before the comment ends.
                _readFrom = at + 2 <= _lastCommentEnd ? _text.IndexOf(CommentEnd, at + 2, StringComparison.Ordinal) + CommentEnd.Length : end;
                LeaveOut(at, _readFrom);
                at = _readFrom;
            }
            else if (at + 1 < end && _text[at + 1] is '!' or '?')
            {
                var close = _text.IndexOf('>', at, end - at) is >= 0 and var found ? found + 1 : end;
                LeaveOut(at, close);
                at = close;
            }
            else at = RawTag.Read(_text, at, end, strict: false) is { } tag ? Take(tag) : at + 1;
        }
    }

    /// <summary>Reads a paragraph, heading or row: what is no tag there by Markdown's rules is seen as it stands, and so is code in a line.</summary>
    public void Prose(int start, int end)
    {
        var marks = new InlineMarks(_text, start, end);
        for (var at = Math.Max(start, _readFrom); at < end;)
        {
            at = _raw is null ? marks.Next(at) : EndOfRaw(at, end);
            if (at < 0 || at >= end) return;
            if (_raw is null && marks.EndOfUnseen(at) is > 0 and var close)
            {
                LeaveOut(at, close);
                at = close;
            }
            else at = RawTag.Read(_text, at, end, strict: true) is { } tag ? Take(tag) : at + 1;
        }
    }

    private int Take(RawTag tag)
    {
        if (tag.IsEnd)
        {
            if (tag.Name == _raw) _raw = null;
            _open.Close(tag.Name);
            Follow(tag.End);
        }
        else if (OpenElements.IsVoid(tag.Name))
        {
            if (OpenElements.Hides(tag)) LeaveOut(tag.Start, tag.End);
        }
        else if (!HtmlBlock.HoldsNoTags(tag.Name) || HasEnd(tag))
        {
            _open.MakeWayFor(tag);
            Follow(tag.Start);
            _open.Open(tag);
            if (HtmlBlock.HoldsNoTags(tag.Name)) _raw = tag.Name;
            Follow(tag.Start);
        }

        return tag.End;
    }

    // "The <title> of a page" without an end is a word that somebody forgot to escape: it should not hide the rest of the document.
    private bool HasEnd(RawTag tag)
    {
        if (!_lastEndTags.TryGetValue(tag.Name, out var last)) _lastEndTags[tag.Name] = last = _text.LastIndexOf($"</{tag.Name}", StringComparison.OrdinalIgnoreCase);
        return last >= tag.End;
    }

    private int EndOfRaw(int at, int end) => _text.IndexOf($"</{_raw}", at, end - at, StringComparison.OrdinalIgnoreCase);

    // Hiding begins or ends where an element was opened or closed.
    private void Follow(int at)
    {
        if (_open.HidesText)
        {
            if (_hiddenFrom < 0) _hiddenFrom = at;
        }
        else if (_hiddenFrom >= 0)
        {
            var from = _hiddenFrom;
            _hiddenFrom = -1;
            LeaveOut(from, at);
        }
    }

    private string End()
    {
        if (_hiddenFrom >= 0)
        {
            var from = _hiddenFrom;
            _hiddenFrom = -1;
            LeaveOut(from, _text.Length);
        }

        if (_kept == 0) return _text;
        if (_kept < _text.Length) _seen.Append(_text, _kept, _text.Length - _kept);
        return _seen.ToString();
    }
}
