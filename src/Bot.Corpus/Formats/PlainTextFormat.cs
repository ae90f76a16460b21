using Bot.Corpus.Text;

namespace Bot.Corpus.Formats;

/// <summary>Plain text. The title is the first line where that is short and ends like a title, else the file's name.</summary>
internal static class PlainTextFormat
{
    private const int LongestTitle = 120;

    public static Extracted Extract(byte[] content)
    {
        var text = TextDecoder.Decode(content);
        var first = text.AsSpan().TrimStart();
        var end = first.IndexOf('\n');
        first = (end < 0 ? first : first[..end]).Trim();
        var titled = end > 0 && first.Length <= LongestTitle && first[^1] is not ('.' or ';' or ',' or ':');
        return new Extracted(text) { Title = titled ? first.ToString() : null };
    }
}
