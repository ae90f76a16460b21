namespace Bot.Corpus.Formats.Markdown;

/// <summary>Finds in a paragraph where a tag may stand: not in code, and not behind a backslash.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the paragraph begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class InlineMarks(string text, int start, int end)
{
    // By the number of marks, where the last run of so many begins: beyond it nothing closes code that such a run would open.
    private Dictionary<int, int>? _lastRuns;
    private readonly Dictionary<string, int> _lastEnds = new(StringComparer.Ordinal);

    /// <summary>Offset of the next <c>&lt;</c> that is seen as one or begins a tag; -1 when there is none.</summary>
    public int Next(int at)
    {
        while (at < end)
        {
            var found = text.AsSpan(at, end - at).IndexOfAny('<', '\\', '`');
            if (found < 0) return -1;
            at += found;
            if (text[at] == '<') return at;
            at = text[at] == '\\' ? at + 2 : EndOfCode(at);
        }

        return -1;
    }

    /// <summary>Where the comment, instruction or declaration ends that begins at a <c>&lt;</c>; -1 when none does.</summary>
    public int EndOfUnseen(int at)
    {
        if (Stands("<!--", at)) return EndOf("-->", at + 2);
        if (Stands("<![CDATA[", at)) return EndOf("]]>", at + 9);
        if (Stands("<?", at)) return EndOf("?>", at + 2);
        return Stands("<!", at) && at + 2 < end && char.IsAsciiLetter(text[at + 2]) ? EndOf(">", at + 2) : -1;
    }

    private bool Stands(string mark, int at) => text.AsSpan(at, end - at).StartsWith(mark, StringComparison.Ordinal);

    private int EndOf(string mark, int from)
    {
        if (!_lastEnds.TryGetValue(mark, out var last)) _lastEnds[mark] = last = start + text.AsSpan(start, end - start).LastIndexOf(mark, StringComparison.Ordinal);
        return last < from ? -1 : text.IndexOf(mark, from, end - from, StringComparison.Ordinal) + mark.Length;
    }

    // A run of marks that no other of its length follows is text.
    private int EndOfCode(int at)
    {
        var length = RunAt(at);
        _lastRuns ??= LastRuns();
        if (_lastRuns.GetValueOrDefault(length, -1) <= at) return at + length;
        for (at += length; at < end;)
        {
            if (text[at] != '`')
            {
                at++;
                continue;
            }

            var run = RunAt(at);
            at += run;
            if (run == length) return at;
        }

        return end;
    }

    private int RunAt(int at)
    {
        var to = at;
        while (to < end && text[to] == '`') to++;
        return to - at;
    }

    private Dictionary<int, int> LastRuns()
    {
        var last = new Dictionary<int, int>();
        for (var at = start; at < end;)
        {
            if (text[at] != '`')
            {
                at++;
                continue;
            }

            var run = RunAt(at);
            last[run] = at;
            at += run;
        }

        return last;
    }
}
