namespace Bot.Answering.Conversations.Slots;

/// <summary>Words put in the place of others in a text, all at once.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string Words)> _edits = [];
    private string _behind = "";

    /// <summary>Whether nothing is changed.</summary>
    public bool IsEmpty => _edits.Count == 0 && _behind.Length == 0;

    /// <summary>Puts words in the place of a range; a range that overlaps one that was replaced before is left alone.</summary>
    public void Replace(int start, int end, string words)
    {
        if (!_edits.Exists(edit => edit.Start < end && start < edit.End)) _edits.Add((start, end, words));
    }

    /// <summary>Adds words behind the text, before the mark that ends it.</summary>
    public void Append(string words) => _behind += words;

    /// <summary>The changed text.</summary>
    public override string ToString()
    {
        var result = text;
        foreach (var (start, end, words) in _edits.OrderByDescending(edit => edit.Start)) result = result[..start] + words + result[end..];
        if (_behind.Length == 0) return result;
        var end1 = result.AsSpan().TrimEnd("?؟!. \n").Length;
        return result[..end1] + _behind + result[end1..];
    }
}
