namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Joins lines. A hyphen at a line's end is dropped where it only divides a word, and kept where the text writes the word with it elsewhere.</summary>
internal sealed class Hyphenation
{
    private const char SoftHyphen = '\u00AD';
    private const int MostWords = 1_000_000;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns which words the text writes with a hyphen.</summary>
    public Hyphenation(IEnumerable<Word> words)
    {
        foreach (var word in words)
            if (word.Text.AsSpan(1..).IndexOfAny('-', '‐') > 0 && _words.Count < MostWords) _words.Add(Bare(word.Text));
    }

    /// <summary>One text out of two lines.</summary>
    public string Join(string line, string next)
    {
        if (line.Length < 2 || next.Length == 0 || line[^1] is not ('-' or '‐' or SoftHyphen) || !char.IsLetter(line[^2])) return line + " " + next;
        if (line[^1] == SoftHyphen) return line[..^1] + next;
        // A capital begins the second part of "Franco-Moroccan", not the rest of a divided word.
        if (!char.IsLower(next[0])) return line + next;
        var compound = line[(line.LastIndexOf(' ') + 1)..] + Start(next);
        return _words.Contains(Bare(compound)) ? line + next : line[..^1] + next;
    }

    /// <summary>The two pages with a word that is divided between them whole on the first.</summary>
    public (string Page, string Next) MendBreak(string page, string next)
    {
        if (page.Length < 2 || next.Length == 0 || page[^1] is not ('-' or '‐' or SoftHyphen) || !char.IsLetter(page[^2]) || !char.IsLower(next[0])) return (page, next);
        var rest = next.AsSpan().IndexOfAny(' ', '\n') is > 0 and var end ? next[..end] : next;
        return (Join(page, rest), next[rest.Length..].TrimStart(' '));
    }

    private static string Start(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private static string Bare(string word) => word.Replace('‐', '-').Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '«', '»');
}
