using Bot.Answering;

namespace Bot.Corpus.Formats;

/// <summary>Plain text. The title is the first line where that is short and ends like a title, else the file's name.</summary>
internal static class PlainTextFormat
{
    private const int LongestTitle = 120;

    public static Document Read(string id, string content)
    {
        var first = content.AsSpan().TrimStart();
        var end = first.IndexOf('\n');
        first = (end < 0 ? first : first[..end]).Trim();
        var titled = end > 0 && first.Length <= LongestTitle && first[^1] is not ('.' or ';' or ',' or ':');
        return DocumentMetadata.Make(id, titled ? first.ToString() : DocumentMetadata.TitleFromName(id), content, null, null, null, null);
    }
}
