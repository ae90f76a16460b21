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

    /// <summary>The document of that id, as it was indexed; null when there is none.</summary>
    public Document? Find(string id) => _generation.Find(id);

    /// <summary>What the documents are about.</summary>
    public CorpusSummary Summary() => new(
        Counts.Documents,
        [.. _generation.Countries().OrderByDescending(country => country.Passages).ThenBy(country => country.Code, StringComparer.Ordinal).Select(country => country.Code)],
        Counts.Years);

    /// <summary>Answers questions out of the index.</summary>
    public QuestionAnswerer Answerer(ComposerOptions options) => new(Passages, KernelComposer.Extractive(options));

    /// <summary>The same, after it has answered a few questions whose answers nobody sees: the runtime compiles and the texts are read before the first
    /// person asks. For the server and for batches; a single question would only wait for it.</summary>
    public async Task<QuestionAnswerer> WarmAnswererAsync(ComposerOptions options, CancellationToken cancellationToken)
    {
        var answerer = Answerer(options);
        foreach (var question in WarmUpQuestions)
            await answerer.AnswerAsync(Question.First(question, default), cancellationToken);
        GC.Collect(); // what starting left behind goes now, while nobody waits
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
        if (indexFolder is not null) return new OpenIndex(OpenOrBuild(corpus, FolderAt(indexFolder), report, cancellationToken), null);
        var temporary = Directory.CreateTempSubdirectory("bot-index-").FullName;
        try
        {
            return new OpenIndex(OpenOrBuild(corpus, new IndexFolder(temporary), report, cancellationToken), temporary);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }
    }

    /// <summary>Builds the index anew, whether or not documents have changed.</summary>
    public static IndexCounts Rebuild(string corpusPath, string indexFolder, IIndexReport report, CancellationToken cancellationToken)
    {
        var corpus = At(corpusPath);
        return Build(corpus, FolderAt(indexFolder), Fingerprint(corpus), report, cancellationToken);
    }

    /// <summary>Closes the index, and deletes it when it was temporary.</summary>
    public void Dispose()
    {
        _generation.Dispose();
        if (_temporaryFolder is not null && Directory.Exists(_temporaryFolder)) Directory.Delete(_temporaryFolder, recursive: true);
    }

    private static Generation OpenOrBuild(CorpusSource corpus, IndexFolder folder, IIndexReport report, CancellationToken cancellationToken)
    {
        var fingerprint = Fingerprint(corpus);
        var generation = folder.Open();
        if (generation is not null && generation.Fingerprint == fingerprint) return generation;
        generation?.Dispose();
        Build(corpus, folder, fingerprint, report, cancellationToken);
        return folder.Open() ?? throw new InvalidDataException($"The index in {folder.Path} was built but can't be opened: delete the folder and start again.");
    }

    // What is read and where it is cut follows from the readers too: an index of another build of them is built anew.
    private static string Fingerprint(CorpusSource corpus) => $"{corpus.Fingerprint()}-{typeof(CorpusSource).Module.ModuleVersionId:N}";

    private static IndexCounts Build(CorpusSource corpus, IndexFolder folder, string fingerprint, IIndexReport report, CancellationToken cancellationToken)
    {
        var files = corpus.Count();
        return files == 0
            ? throw NothingToRead(corpus, null)
            : report.While(files, progress => folder.Build(AtLeastOne(corpus, report), PassageCutter.Cut, fingerprint, progress, cancellationToken));
    }

    // Thrown while the index is being built, so that an empty one never takes the place of the last.
    private static IEnumerable<Document> AtLeastOne(CorpusSource corpus, IIndexReport report)
    {
        LeftOut? first = null;
        var any = false;
        foreach (var document in corpus.Read(file =>
        {
            first ??= file;
            report.LeftOut(file);
        }))
        {
            any = true;
            yield return document;
        }

        if (!any) throw NothingToRead(corpus, first);
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

    private static IndexFolder FolderAt(string path)
    {
        if (File.Exists(path)) throw new UsageException($"{path} is a file: name a folder for the index with --index.");
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The index can't be kept in {path} ({exception.Message.TrimEnd('.')}): name another folder with --index.");
        }

        return new IndexFolder(path);
    }

    private static UsageException NothingToRead(CorpusSource corpus, LeftOut? first) =>
        new($"There is no document to read in {corpus.Path}{(first is null ? "" : $" ({first.File}: {first.Reason})")}: put .md or .txt files there, or name another folder with --corpus.");
}
