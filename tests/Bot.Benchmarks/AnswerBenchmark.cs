using Bot.Answering;
using Bot.Composition;
using Bot.Host.Indexing;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Bot.Benchmarks;

/// <summary>Search alone and the whole answer, side by side.</summary>
[MemoryDiagnoser]
public class AnswerBenchmark
{
    private static string _corpus = "", _folder = "";
    private readonly Question _question = Question.First("When did Putin visit Russia?", new DateOnly(2026, 11, 24));
    private OpenIndex? _index;
    private QuestionAnswerer? _answerer;

    /// <summary>Runs it inside this process, so that the index is opened once.</summary>
    internal static void Run(string corpus, string index)
    {
        (_corpus, _folder) = (corpus, index);
        BenchmarkRunner.Run<AnswerBenchmark>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance)));
    }

    /// <summary>Opens the index.</summary>
    [GlobalSetup]
    public void Open()
    {
        _index = OpenIndex.Open(_corpus, _folder, new LineReport(Console.Error), CancellationToken.None);
        _answerer = _index.Answerer(new ComposerOptions());
    }

    /// <summary>Passages, best first.</summary>
    [Benchmark(Baseline = true)]
    public Task<Evidence> Search() => _index!.Passages.SearchAsync(_question with { }, 80, CancellationToken.None);

    /// <summary>From the question to the checked answer.</summary>
    [Benchmark]
    public Task<Answer> Answer() => _answerer!.AnswerAsync(_question with { }, CancellationToken.None);
}
