using Bot.Answering;
using Bot.Corpus.Formats;
using Bot.Corpus.Formats.Yaml;

namespace Bot.Corpus;

/// <summary>Reads files as documents. Safe to use from many threads at once.</summary>
public sealed class DocumentReader : IDisposable
{
    private const long MaxBytes = 64L * 1024 * 1024;

    private bool _disposed;

    /// <summary>Reads one file that holds one document.</summary>
    /// <param name="file">The file.</param>
    /// <param name="leftOut">Is told of what the document is read without: front matter, a meta file or a date that can't be read.</param>
    /// <exception cref="CorpusFormatException">The file is of no known format, or not what its name says.</exception>
    internal Document Read(SourceFile file, Action<LeftOut> leftOut)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var format = DocumentFormat.Of(Path.GetExtension(file.Path));
        var content = ReadBytes(file.Path);
        var extracted = MetaFile.Overrule(format.Extract(content), file, leftOut);
        return DocumentMetadata.Make(file.Id, extracted, note => leftOut(new LeftOut(file.Id, note))) with { MediaType = format.MediaType };
    }

    /// <summary>Ends what reads the files.</summary>
    public void Dispose() => _disposed = true;

    private static byte[] ReadBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        if (file.Length > MaxBytes) throw new CorpusFormatException("the file is larger than 64 MB: cut it into parts");
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
