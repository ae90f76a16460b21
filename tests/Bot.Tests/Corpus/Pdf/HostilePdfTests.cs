using System.Diagnostics;
using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus.Pdf;

public sealed class HostilePdfTests
{
    private const int Mutations = 200;

    /// <summary>The limit on one file is ten seconds; the rest is for a machine that does other things as well.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void EachHostileFileIsReadOrNamedInTimeAndEveryGoodOneIsRead()
    {
        using var folder = new TemporaryFolder();
        var good = HostilePdfs.Good();
        for (var i = 0; i < good.Count; i++) folder.WriteBytes($"good-{i}.pdf", good[i]);
        foreach (var (name, pdf) in HostilePdfs.Shapes().Concat(HostilePdfs.Mutated(Mutations))) folder.WriteBytes($"hostile/{name}.pdf", pdf);
        // Comes last, when everything that could be broken is.
        folder.Write("last.md", "King Mohammed VI visited Moscow in 2016.");
        var leftOut = new List<LeftOut>();
        var read = new List<string>();
        var slow = new List<string>();

        using var reader = new DocumentReader();
        var source = CorpusSource.At(folder.Path, reader);
        var files = source.List(leftOut.Add);
        foreach (var file in files)
        {
            var watch = Stopwatch.StartNew();
            read.AddRange(source.Read(file, leftOut.Add).Select(document => document()).OfType<Document>().Select(document => document.Id));
            if (watch.Elapsed > Limit) slow.Add(file.Id);
        }

        Assert.Empty(slow);
        Assert.Equal(files.Select(file => file.Id), read.Concat(leftOut.Select(left => left.File)).Order(StringComparer.Ordinal));
        Assert.Equal(["good-0.pdf", "good-1.pdf", "good-2.pdf", "good-3.pdf", "last.md"], read.Where(id => !id.StartsWith("hostile/", StringComparison.Ordinal)));
        Assert.All(leftOut, left => Assert.False(string.IsNullOrWhiteSpace(left.Reason) || left.Reason.Contains("Exception", StringComparison.Ordinal), left.Reason));
    }
}
