using Bot.Benchmarks;

const string Usage = """
    Measures the program. Build it in Release; the machine should have nothing else to do.

      indexing [PASSAGES]                passages a second through the program's own path, beside plain Lucene.Net on one thread
      answers CORPUS INDEX QUESTIONS     one answer inside the process: p50 and p99 over a file of questions
      answer CORPUS INDEX                the same answer again and again, with BenchmarkDotNet
      cold CORPUS INDEX [RUNS]           `ask` from a cold process on an index that exists: median wall time
      extraction [PAGES]                 pages a second out of a PDF, and how much memory this process needs for it
      refresh [FILES]                    `index` on a folder of small files, two of them poisonous: first, unchanged, and when one has changed
      vectors [COUNT] [DIMENSIONS]       exact search over random vectors, mapped into memory
      memory CORPUS INDEX QUESTIONS      resident memory of the server while it answers
    """;

switch (args)
{
    case ["indexing", .. var rest]:
        IndexingSpeed.Run(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 100_000);
        return 0;
    case ["answers", var corpus, var index, var questions]:
        await AnswerLatency.RunAsync(corpus, index, questions);
        return 0;
    case ["answer", var corpus, var index]:
        AnswerBenchmark.Run(corpus, index);
        return 0;
    case ["cold", var corpus, var index, .. var rest]:
        ColdStart.Run(corpus, index, rest is [var runs] ? int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture) : 20);
        return 0;
    case ["extraction", .. var rest]:
        ExtractionSpeed.Run(rest is [var pages] ? int.Parse(pages, System.Globalization.CultureInfo.InvariantCulture) : 500);
        return 0;
    case ["refresh", .. var rest]:
        RefreshSpeed.Run(rest is [var files] ? int.Parse(files, System.Globalization.CultureInfo.InvariantCulture) : 10_000);
        return 0;
    case ["vectors", .. var rest]:
        VectorSearch.Run(
            rest is [var vectors, ..] ? int.Parse(vectors, System.Globalization.CultureInfo.InvariantCulture) : 100_000,
            rest is [_, var dimensions] ? int.Parse(dimensions, System.Globalization.CultureInfo.InvariantCulture) : 384);
        return 0;
    case ["memory", var corpus, var index, var questions]:
        await ServerMemory.RunAsync(corpus, index, questions);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
