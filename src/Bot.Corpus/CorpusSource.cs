using Bot.Answering;

namespace Bot.Corpus;

/// <summary>Where documents come from: a folder, or one file of JSON Lines.</summary>
public abstract class CorpusSource
{
    private protected CorpusSource(string path) => Path = path;

    /// <summary>The folder or file.</summary>
    public string Path { get; }

    /// <summary>The source at a path: a folder is read recursively, a <c>.jsonl</c> or <c>.jsonl.gz</c> file is a set.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file; the message names it.</exception>
    public static CorpusSource At(string path)
    {
        if (Directory.Exists(path)) return new CorpusFolder(path);
        if (!File.Exists(path)) throw new DirectoryNotFoundException($"There is no corpus at {path}: name a folder of documents, or a .jsonl file.");
        if (JsonLinesSet.Reads(path)) return new JsonLinesSet(path);
        throw new DirectoryNotFoundException($"{path} is not a corpus: name a folder of documents, or a .jsonl or .jsonl.gz file.");
    }

    /// <summary>Reads the documents one by one, in the order of their ids, so that a large corpus is never in memory as a whole.</summary>
    /// <param name="leftOut">Is told of each file or row that can't be read; reading goes on.</param>
    public abstract IEnumerable<Document> Read(Action<LeftOut> leftOut);

    /// <summary>How many files (or rows) there are to read: an upper bound for progress, counted without opening them where possible.</summary>
    public abstract int Count();

    /// <summary>Changes when any file is added, removed, renamed or written: a hash over names, sizes and times. Equal fingerprints mean equal documents.</summary>
    public abstract string Fingerprint();
}
