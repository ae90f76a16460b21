using Bot.Answering;
using Bot.Corpus.Formats;
using Bot.Corpus.Formats.Yaml;
using Bot.Corpus.Isolation;

namespace Bot.Corpus;

/// <summary>Reads files as documents. Safe to use from many threads at once.</summary>
/// <param name="program">The process that parses formats which could hang or end this one.</param>
/// <param name="limits">What one file may cost there.</param>
public sealed class DocumentReader(ReaderProgram program, ReaderLimits limits) : IDisposable
{
    private const long MaxBytes = 64L * 1024 * 1024;

    private readonly ReaderPool _isolated = new(program, limits);

    /// <summary>Reads with this program itself as that process, within the usual limits.</summary>
    public DocumentReader() : this(ReaderProgram.Default, new ReaderLimits()) { }

    /// <summary>Reads one file that holds one document.</summary>
    /// <param name="file">The file.</param>
    /// <param name="leftOut">Is told of what the document is read without: front matter, a meta file or a date that can't be read.</param>
    /// <exception cref="CorpusFormatException">The file is of no known format, or not what its name says; or the reader is disposed of, also meanwhile.</exception>
    internal Document Read(SourceFile file, Action<LeftOut> leftOut)
    {
        if (_isolated.IsStopped) throw new CorpusFormatException(ReaderPool.Stopped);
        var extension = Path.GetExtension(file.Path);
        var format = Formats.DocumentFormat.Of(extension);
        var content = ReadBytes(file.Path, MaxBytes, "the file is larger than 64 MB: cut it into parts");
        var extracted = MetaFile.Overrule(format.NeedsIsolation ? _isolated.Read(extension, content) : format.Extract(content), file, leftOut);
        return DocumentMetadata.Make(file.Id, extracted, note => leftOut(new LeftOut(file.Id, note) { DocumentWasRead = true })) with { MediaType = format.MediaType };
    }

    /// <summary>Ends what reads the files.</summary>
    public void Dispose() => _isolated.Dispose();

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="CorpusFormatException">It has more than may be; the message is <paramref name="tooLarge"/>.</exception>
    internal static byte[] ReadBytes(string path, long most, string tooLarge)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        if (file.Length > most) throw new CorpusFormatException(tooLarge);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
