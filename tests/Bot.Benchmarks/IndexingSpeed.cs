using System.Diagnostics;
using Bot.Answering;
using Bot.Corpus.Cutting;
using Bot.Retrieval.Generations;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using static System.FormattableString;

namespace Bot.Benchmarks;

/// <summary>Passages a second: cutting, reading terms, analysing, writing, checking and flushing; beside plain Lucene.Net with one analysed field.</summary>
internal static class IndexingSpeed
{
    private const int Rounds = 3;

    public static void Run(int passages)
    {
        var documents = MadeUpText.Documents(passages).ToList();
        Ours(documents.Take(200).ToList());
        var ours = new List<double>();
        var plain = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Ours(documents));
            plain.Add(Plain(documents));
        }

        var (us, peer) = (Median(ours), Median(plain));
        Console.WriteLine(Invariant($"passages                              {documents.Sum(document => PassageCutter.Cut(document).Count)}"));
        Console.WriteLine(Invariant($"the program, whole, passages/s        {us:0}   (cut, terms, words, keys, write, check, flush; {Environment.ProcessorCount} cores)"));
        Console.WriteLine(Invariant($"plain Lucene.Net, one thread, /s      {peer:0}   (EnglishAnalyzer, one field, stored text)"));
        Console.WriteLine(Invariant($"ratio                                 {us / peer:0.00}"));
    }

    private static double Ours(List<Answering.Document> documents)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("bot-bench-").FullName;
        var watch = Stopwatch.StartNew();
        var counts = new IndexFolder(folder).Build(GenerationContent.Of("bench", documents), PassageCutter.Cut, null, CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        System.IO.Directory.Delete(folder, recursive: true);
        return counts.Passages / seconds;
    }

    private static double Plain(List<Answering.Document> documents)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("bot-bench-").FullName;
        var count = 0;
        var passages = documents.SelectMany(PassageCutter.Cut).Select(passage => passage.Text.ToString()).ToList();
        var watch = Stopwatch.StartNew();
        using (var directory = FSDirectory.Open(folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new EnglishAnalyzer(LuceneVersion.LUCENE_48)) { RAMBufferSizeMB = 96 }))
        {
            foreach (var text in passages)
            {
                writer.AddDocument([new TextField("body", text, Field.Store.YES)]);
                count++;
            }

            writer.Commit();
        }

        var seconds = watch.Elapsed.TotalSeconds;
        System.IO.Directory.Delete(folder, recursive: true);
        return count / seconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
