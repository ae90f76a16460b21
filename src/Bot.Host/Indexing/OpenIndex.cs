using Bot.Answering;
using Bot.Composition;
using Bot.Corpus;
using Bot.Host.Cli.Terminal;
using Bot.Host.Embeddings;
using Bot.Host.Indexing.Live;
using Bot.Host.Models;
using Bot.Host.Settings;
using Bot.Host.Web.Sources;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Bot.Retrieval.Vectors;

namespace Bot.Host.Indexing;

/// <summary>An index that is open for questions, up to date with its corpus when it was opened.</summary>
public sealed class OpenIndex : IDisposable
{
    private readonly Generation _generation;
    private readonly string? _temporaryFolder;

    private OpenIndex(Generation generation, string? temporaryFolder, QuestionEmbedding? embedding)
    {
        (_generation, _temporaryFolder) = (generation, temporaryFolder);
        Passages = new PassageIndex(generation, embedding);
    }

    /// <summary>Search on the index.</summary>
    public PassageIndex Passages { get; }

    /// <summary>What the index holds.</summary>
    public IndexCounts Counts => _generation.Counts;

    /// <summary>The document of that id, as it was indexed; null when there is none.</summary>
    public Document? Find(string id) => _generation.Find(id);

    /// <summary>The documents as the pages show them.</summary>
    /// <param name="corpusPath">The corpus; files can be had of a folder only.</param>
    public SourceDocuments Sources(string corpusPath) => SourceDocuments.OfCorpus(corpusPath, () => _generation.Catalogue.Documents, Find);

    /// <summary>What the documents are about.</summary>
    public CorpusSummary Summary() => CorpusSummary.Of(_generation);

    /// <summary>Answers questions out of the index.</summary>
    public QuestionAnswerer Answerer(ComposerOptions options) => new(Passages, KernelComposer.Extractive(options));

    /// <summary>The same, after it has answered a few questions whose answers nobody sees: the runtime compiles and the texts are read before the first
    /// question. For batches; a single question would only wait for it.</summary>
    public Task<QuestionAnswerer> WarmAnswererAsync(ComposerOptions options, CancellationToken cancellationToken) => WarmUp.ForBatchAsync(Answerer(options), cancellationToken);

    /// <summary>Answers questions out of the index with all that is configured, a language model included.</summary>
    public QuestionAnswerer AnswererBy(BotSettings settings) => ModelStart.Answerer(Passages, settings);

    /// <summary>The same, warm as <see cref="WarmAnswererAsync(ComposerOptions, CancellationToken)"/> has it.</summary>
    public Task<QuestionAnswerer> WarmAnswererByAsync(BotSettings settings, CancellationToken cancellationToken) => WarmUp.ForBatchAsync(AnswererBy(settings), cancellationToken);

    /// <summary>Opens the index of a corpus; brings it up to date first when there is none, or when documents have changed since.</summary>
    /// <param name="corpusPath">The corpus.</param>
    /// <param name="indexFolder">Where the index is kept; null for a temporary folder that goes with this object.</param>
    /// <param name="report">Is shown what happens; files that were left out are named to it.</param>
    /// <param name="cancellationToken">Stops a build.</param>
    /// <exception cref="UsageException">There is no such corpus, or nothing in it can be read.</exception>
    public static OpenIndex Open(string corpusPath, string? indexFolder, IIndexReport report, CancellationToken cancellationToken) =>
        Open(corpusPath, indexFolder, settings: null, report, cancellationToken);

    /// <summary>The same with the embedding model of the settings, if they name one; what it fails of is shown at the terminal.</summary>
    public static OpenIndex Open(string corpusPath, string? indexFolder, BotSettings? settings, IIndexReport report, CancellationToken cancellationToken)
    {
        var questions = settings is null ? null : EmbeddingStart.ForQuestions(settings, new TerminalWarnings(Console.Error));
        var passages = settings is null ? null : EmbeddingStart.ForPassages(settings, goesOn: false);
        using var reader = new DocumentReader();
        var corpus = At(corpusPath, reader);
        if (indexFolder is not null) return new OpenIndex(UpToDate(corpus, FolderAt(indexFolder, corpusPath), passages, triesAgain: false, report, cancellationToken), null, questions);
        var temporary = Directory.CreateTempSubdirectory("bot-index-").FullName;
        try
        {
            return new OpenIndex(UpToDate(corpus, new IndexFolder(temporary), passages, triesAgain: false, report, cancellationToken), temporary, questions);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }
    }

    /// <summary>The same for a server, which lets go of a generation when the next one is there.</summary>
    internal static LiveIndex OpenLive(string corpusPath, string indexFolder, IIndexReport report, CancellationToken cancellationToken)
    {
        using var reader = new DocumentReader();
        return new LiveIndex(UpToDate(At(corpusPath, reader), FolderAt(indexFolder, corpusPath), embedding: null, triesAgain: true, report, cancellationToken));
    }

    /// <summary>The same by the settings, with their embedding model if they name one.</summary>
    internal static LiveIndex OpenLive(BotSettings settings, IIndexReport report, CancellationToken cancellationToken)
    {
        using var reader = new DocumentReader();
        // What is still without a vector gets one while the server runs: nobody waits for that.
        var embedding = EmbeddingStart.ForPassages(settings, goesOn: false);
        return new LiveIndex(UpToDate(At(settings.CorpusPath, reader), FolderAt(settings.IndexFolder, settings.CorpusPath), embedding, triesAgain: true, report, cancellationToken));
    }

    /// <summary>Brings the index up to date and tells how, whether or not something changed.</summary>
    /// <param name="corpusPath">The corpus.</param>
    /// <param name="indexFolder">Where the index is kept.</param>
    /// <param name="isAnew">Whether everything is read again.</param>
    /// <param name="embedding">How passages come to their vectors; null where no model is configured.</param>
    /// <param name="triesAgain">Whether what was left out for a reason that may pass is read again although nothing changed.</param>
    /// <param name="report">Is shown what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static RefreshOutcome Refresh(string corpusPath, string indexFolder, bool isAnew, PassageEmbedding? embedding, bool triesAgain, IIndexReport report, CancellationToken cancellationToken)
    {
        var folder = FolderAt(indexFolder, corpusPath);
        using var last = isAnew ? null : folder.Open();
        var outcome = Refresh(corpusPath, folder, last, embedding, triesAgain, report, TimeProvider.System, cancellationToken);
        if (!outcome.IsNew) outcome = Whole(outcome, last!);
        report.Done(outcome, outcome.Counts);
        return outcome;
    }

    /// <summary>Builds the next generation of a folder if something changed.</summary>
    internal static RefreshOutcome Refresh(
        string corpusPath, IndexFolder folder, Generation? last, PassageEmbedding? embedding, bool triesAgain, IIndexReport report, TimeProvider time, CancellationToken cancellationToken)
    {
        using var reader = new DocumentReader();
        return new IndexRefresh(At(corpusPath, reader), folder, time, embedding).Run(last, triesAgain, report, cancellationToken);
    }

    /// <summary>Closes the index, and deletes it when it was temporary.</summary>
    public void Dispose()
    {
        _generation.Dispose();
        if (_temporaryFolder is not null && Directory.Exists(_temporaryFolder)) Directory.Delete(_temporaryFolder, recursive: true);
    }

    private static Generation UpToDate(CorpusSource corpus, IndexFolder folder, PassageEmbedding? embedding, bool triesAgain, IIndexReport report, CancellationToken cancellationToken)
    {
        var last = folder.Open();
        RefreshOutcome outcome;
        try
        {
            outcome = new IndexRefresh(corpus, folder, TimeProvider.System, embedding).Run(last, triesAgain, report, cancellationToken);
            if (!outcome.IsNew)
            {
                // Who starts a server reads what it does without, each time.
                if (triesAgain && Whole(outcome, last!) is { LeftOut: not [] } whole) report.Done(whole, outcome.Counts);
                return last!;
            }
        }
        catch (Exception exception) when (exception is IndexBusyException or IndexWriteException or IOException or UnauthorizedAccessException && last is not null)
        {
            // Another process may have finished a newer one by now.
            last.Dispose();
            if (folder.Open() is not { } newest) throw;
            report.Stale(TerminalText.Plain(exception is IndexBusyException or IndexWriteException ? exception.Message : $"the documents in {corpus.Path} can't be listed ({exception.Message.TrimEnd('.')}): see to the drive and to this program's rights there."));
            return newest;
        }
        catch
        {
            last?.Dispose();
            throw;
        }

        last?.Dispose();
        var next = folder.Open() ?? throw Unopenable(folder);
        report.Done(outcome, next.Counts);
        return next;
    }

    // Of a refresh that builds nothing only what lies outside of its files is told as left out.
    private static RefreshOutcome Whole(RefreshOutcome outcome, Generation last) => outcome with { LeftOut = [.. last.Catalogue.Files.SelectMany(file => file.LeftOut), .. outcome.LeftOut] };

    private static InvalidDataException Unopenable(IndexFolder folder) => new($"The index in {folder.Path} was built but can't be opened: delete the folder and start again.");

    private static CorpusSource At(string path, DocumentReader reader)
    {
        try
        {
            return CorpusSource.At(path, reader);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static IndexFolder FolderAt(string path, string corpusPath)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new UsageException("The folder of the index has no name: name one with --index.");
        // Its files would be read as documents, and each build would change them.
        var below = Path.GetRelativePath(corpusPath, path);
        if (Directory.Exists(corpusPath) && !Path.IsPathRooted(below) && (below == "." || !below.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'))))
            throw new UsageException($"The index can't be kept in {path}, among the documents: name a folder outside of {corpusPath}, or one whose name begins with a dot, with --index.");
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
}
