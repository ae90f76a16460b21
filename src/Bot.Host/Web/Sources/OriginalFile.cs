using Bot.Answering;
using Bot.Host.Web.Pages;

namespace Bot.Host.Web.Sources;

/// <summary>The file that a document was read from, at <c>/sources/{key}/original</c>. The path comes from the index, not from the request, and is checked all the
/// same: the folder may have changed since.</summary>
internal static class OriginalFile
{
    /// <summary>Whether a document has a file of its own; rows of a set have none: the set of a thousand others is not what they were.</summary>
    public static bool IsOf(Document document, SourceDocuments documents) => documents.Folder is not null && document.File == document.Id;

    /// <summary>Sends the file to be saved, never to be shown: it is as untrusted as any download.</summary>
    public static IResult Send(string key, SourceDocuments documents, HttpContext context)
    {
        if (documents.Find(key) is not { } found) return Results.NotFound();
        var reader = PageReader.Of(context);
        if (!IsOf(found.Document, documents) || Open(documents.Folder!, found.Document.File) is not { } file)
        {
            Html gone = $"""
                <div class="intro">
                <h1>{reader.Words.Missing.Heading}</h1>
                <p class="lead">{SourceWords.For(reader.Words.Language).OriginalGone}</p>
                <p><a href="{reader.Link(SourceAddress.Path(found.Entry.Id))}"><bdi>{found.Entry.Title}</bdi></a></p>
                </div>
                """;
            return PageFrame.Show(reader, $"{reader.Words.Missing.Heading} · {reader.Words.Name}", gone, StatusCodes.Status404NotFound);
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(file, found.Document.MediaType, Path.GetFileName(found.Document.File));
    }

    /// <summary>Opens a file below a folder; null when it is not there, is no regular file, or is reached through a link.</summary>
    /// <param name="folder">The corpus folder; it may itself be a link.</param>
    /// <param name="file">A path with <c>/</c> between folders.</param>
    public static FileStream? Open(string folder, string file)
    {
        try
        {
            var path = Path.GetFullPath(folder);
            foreach (var part in file.Split('/'))
            {
                if (part is "" or "." or ".." || part.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.VolumeSeparatorChar == '/' ? '\0' : Path.VolumeSeparatorChar, '\0')) return null;
                path = Path.Combine(path, part);
                if ((File.GetAttributes(path) & (FileAttributes.ReparsePoint | FileAttributes.Device)) != 0) return null;
            }

            // Pipes and devices have no length, and what was indexed was not empty; to open a pipe would be to wait for its writer.
            var info = new FileInfo(path);
            return info.Exists && info.Length > 0 ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
