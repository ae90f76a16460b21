using System.IO.Hashing;
using System.Text;
using Bot.Answering;
using Bot.Corpus;
using Bot.Relations.Terms;
using Bot.Retrieval;

namespace Bot.Host.Indexing;

/// <summary>The files of a corpus at one moment.</summary>
internal sealed class CorpusListing
{
    /// <summary>A file that was written to this shortly before may be written to again within the same tick of its file system's clock: FAT's is two seconds.</summary>
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(2);

    private const string UnsureMark = "unsure-";

    // A date that far ahead is none that the next write gives.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private readonly DateTime _settledBefore, _settledBehind;

    private CorpusListing(string corpus, IReadOnlyList<SourceFile> files, IReadOnlyList<LeftOut> closed, DateTime now)
    {
        Readers = $"{typeof(CorpusSource).Module.ModuleVersionId:N}{typeof(PassageIndex).Module.ModuleVersionId:N}{typeof(Term).Module.ModuleVersionId:N}{(File.Exists(corpus) ? "-set" : "")}";
        (Files, Closed) = (files, closed);
        (_settledBefore, _settledBehind) = (now - Unsettled, now + Ahead);
    }

    /// <summary>The files, in the order of their ids.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Folders that may not be looked into, and the like.</summary>
    public IReadOnlyList<LeftOut> Closed { get; }

    /// <summary>Looks at the corpus now.</summary>
    public static CorpusListing Of(CorpusSource corpus, TimeProvider time)
    {
        var closed = new List<LeftOut>();
        var now = time.GetUtcNow().UtcDateTime;
        return new CorpusListing(corpus.Path, corpus.List(closed.Add), closed, now);
    }

    /// <summary>The file's stamp; empty when it can't be relied on yet.</summary>
    public string StampOf(SourceFile file) => file.Written < _settledBefore || file.Written > _settledBehind ? file.Stamp : "";

    /// <summary>What is read, where it is cut and under which terms it is found follows from the readers too: what another build of them read is read anew. So are the ids of
    /// documents, which a set gives and a folder gives otherwise.</summary>
    public string Readers { get; }

    /// <summary>The fingerprint of a corpus that can't be told from another yet.</summary>
    public string Unsure => UnsureMark + Readers;

    /// <summary>Whether a fingerprint is <see cref="Unsure"/>.</summary>
    public static bool IsUnsure(string fingerprint) => fingerprint.StartsWith(UnsureMark, StringComparison.Ordinal);

    /// <summary>Equal fingerprints, equal documents, read by the same build of the readers; <see cref="Unsure"/> when that can't be told yet.</summary>
    public string Fingerprint()
    {
        var hash = new XxHash128();
        foreach (var file in Files)
        {
            if (StampOf(file) is not { Length: > 0 } stamp) return Unsure;
            hash.Append(Encoding.UTF8.GetBytes($"{file.Id}\t{stamp}\n"));
        }

        return $"{Convert.ToHexStringLower(hash.GetCurrentHash())}-{Readers}";
    }
}
