using Bot.Answering;
using Bot.Composition;
using Bot.Corpus;
using Bot.Corpus.Cutting;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>An index that is open for questions, up to date with its corpus when it was opened.</summary>
public sealed class OpenIndex : IDisposable
{
    // One for each way through the reader: kinds of question, languages, lists, silence.
    private static readonly string[] WarmUpQuestions =
    [
        "When did the president visit Morocco in 2006?", "Which ministers signed the agreement with Russia?", "How many visits to France are listed?", "Who was the first ambassador?",
        "Where did they meet?", "Did Spain recognize Peru?", "Quand le roi a-t-il visité la France ?", "¿Cuándo visitó el presidente México?", "Когда президент посетил Марокко?", "متى زار الملك موسكو؟",
    ];

    private readonly Generation _generation;
    private readonly string? _temporaryFolder;

    private OpenIndex(Generation generation, string? temporaryFolder)
    {
        (_generation, _temporaryFolder) = (generation, temporaryFolder);
        Passages = new PassageIndex(generation);
    }

    /// <summary>Search on the index.</summary>
    public PassageIndex Passages { get; }

    /// <summary>What the index holds.</summary>
    public IndexCounts Counts => _generation.Counts;

    /// <summary>Answers questions out of the index.</summary>
    public QuestionAnswerer Answerer(ComposerOptions options) => new(Passages, KernelComposer.Extractive(options));

    /// <summary>The same, after it has answered a few questions whose answers nobody sees: the runtime compiles and the texts are read before the first
    /// person asks. For the server and for batches; a single question would only wait for it.</summary>
    public async Task<QuestionAnswerer> WarmAnswererAsync(ComposerOptions options, CancellationToken cancellationToken)
    {
        var answerer = Answerer(options);
        foreach (var question in WarmUpQuestions)
            await answerer.AnswerAsync(Question.First(question, default), cancellationToken);
        return answerer;
    }

    /// <summary>Opens the index of a corpus; builds it first when there is none, or when documents have changed since.</summary>
    /// <param name="corpusPath">The corpus.</param>
    /// <param name="indexFolder">Where the index is kept; null for a temporary folder that goes with this object.</param>
    /// <param name="report">Is shown what happens; files that were left out are named to it.</param>
    /// <param name="cancellationToken">Stops a build.</param>
    /// <exception cref="UsageException">There is no such corpus, or nothing in it can be read.</exception>
    public static OpenIndex Open(string corpusPath, string? indexFolder, IIndexReport report, CancellationToken cancellationToken)
    {
        var corpus = At(corpusPath);
        var temporary = indexFolder is null ? Directory.CreateTempSubdirectory("bot-index-").FullName : null;
        var folder = new IndexFolder(indexFolder ?? temporary!);
        var fingerprint = corpus.Fingerprint();
        var generation = folder.Open();
        if (generation is null || generation.Fingerprint != fingerprint)
        {
            generation?.Dispose();
            Build(corpus, folder, fingerprint, report, cancellationToken);
            generation = folder.Open() ?? throw new InvalidDataException($"The index in {folder.Path} was built but can't be opened: delete the folder and start again.");
        }

        return new OpenIndex(generation, temporary);
    }

    /// <summary>Builds the index anew, whether or not documents have changed.</summary>
    public static IndexCounts Rebuild(string corpusPath, string indexFolder, IIndexReport report, CancellationToken cancellationToken)
    {
        var corpus = At(corpusPath);
        return Build(corpus, new IndexFolder(indexFolder), corpus.Fingerprint(), report, cancellationToken);
    }

    /// <summary>Closes the index, and deletes it when it was temporary.</summary>
    public void Dispose()
    {
        _generation.Dispose();
        if (_temporaryFolder is not null && Directory.Exists(_temporaryFolder)) Directory.Delete(_temporaryFolder, recursive: true);
    }

    private static IndexCounts Build(CorpusSource corpus, IndexFolder folder, string fingerprint, IIndexReport report, CancellationToken cancellationToken)
    {
        var files = corpus.Count();
        if (files == 0) throw NothingToRead(corpus);
        LeftOut? first = null;
        return report.While(files, progress =>
        {
            var counts = folder.Build(corpus.Read(Leave), PassageCutter.Cut, fingerprint, progress, cancellationToken);
            return counts.Documents > 0 ? counts : throw NothingToRead(corpus, first);
        });

        void Leave(LeftOut file)
        {
            first ??= file;
            report.LeftOut(file);
        }
    }

    private static CorpusSource At(string path)
    {
        try
        {
            return CorpusSource.At(path);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static UsageException NothingToRead(CorpusSource corpus, LeftOut? first = null) =>
        new($"There is no document to read in {corpus.Path}{(first is null ? "" : $" ({first.File}: {first.Reason})")}: put .md or .txt files there, or name another folder with --corpus.");
}
