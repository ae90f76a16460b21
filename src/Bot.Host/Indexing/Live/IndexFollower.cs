using Bot.Answering;
using Bot.Composition;
using Bot.Host.Cli.Terminal;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Vectors;

namespace Bot.Host.Indexing.Live;

/// <summary>Keeps a live index up to date while the server runs: follows the corpus, and what another process builds in the same folder. One refresh at a time;
/// whatever fails is logged in a sentence, shown in the health check, and tried again.</summary>
/// <param name="live">The index.</param>
/// <param name="settings">What is followed, and how often it is looked at.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told what happens.</param>
internal sealed partial class IndexFollower(LiveIndex live, FollowSettings settings, TimeProvider time, ILogger<IndexFollower> logger) : BackgroundService
{
    private const int MostNamed = 20;
    private const string Waiting = "another process is building the index: the last one stays until it is done";

    // How soon a generation that another process built is taken over.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly IndexFolder _folder = new(settings.IndexFolder);
    private string? _withoutVectors;
    private HashSet<LeftOut> _named = [.. live.LeftOut()];
    private volatile IndexHealth _health = new(live.Name, time.GetUtcNow(), null);

    /// <summary>How the index is now.</summary>
    public IndexHealth Health => _health;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Rescan <= TimeSpan.Zero) return;
        using var watch = new CorpusWatch(settings.CorpusPath, time);
        var looked = time.GetTimestamp();
        try
        {
            while (true)
            {
                var changed = await watch.ChangedAsync(settings.Rescan < Look ? settings.Rescan : Look, stoppingToken);
                var isDue = changed || time.GetElapsedTime(looked) >= settings.Rescan;
                await RefreshAsync(isDue, stoppingToken);
                if (isDue) looked = time.GetTimestamp();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends.
        }
    }

    /// <summary>Takes over what another process built; then, when it is due, looks at the corpus and builds the next generation if something changed.</summary>
    internal async Task RefreshAsync(bool isDue, CancellationToken cancellationToken)
    {
        try
        {
            if (_folder.IsLastOfAnotherBuild)
            {
                // Built anew by each of the two, it would be built without end: who starts last has it.
                Failed("another version of the program keeps the index: the last one stays", $"Another version of this program keeps the index in {_folder.Path}: end one of the two, or set Index:Folder to another folder.");
                return;
            }

            if (_folder.Last is { } last && last != live.Name && _folder.Open() is { } newer)
            {
                await TakeAsync(newer, cancellationToken);
                // What the other process built is what this one waited for.
                if (_health.Failure == Waiting) _health = _health with { Failure = null };
            }

            if (!isDue) return;
            var outcome = await Task.Run(() => Build(cancellationToken), cancellationToken);
            if (outcome.IsNew && _folder.Open() is { } next) await TakeAsync(next, cancellationToken);
            if (outcome.Mended is { } folder) LogMended(folder);
            if (outcome.IsNew) LogRefreshed(IndexSummary.Changes(outcome), outcome.NotRead);
            Name(outcome.LeftOut);
            if (outcome.WithoutVectors is { } why && why != _withoutVectors) LogWithoutVectors(why);
            _withoutVectors = outcome.WithoutVectors;
            _health = _health with { Failure = null };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed(exception);
        }
    }

    // Each once, and no more than a person reads.
    private void Name(IReadOnlyList<LeftOut> leftOut)
    {
        foreach (var one in leftOut.Except(_named).Take(MostNamed)) LogLeftOut(TerminalText.Plain(one.File), TerminalText.Plain(one.Reason));
        _named = [.. leftOut];
    }

    private RefreshOutcome Build(CancellationToken cancellationToken)
    {
        using var held = live.Hold();
        return OpenIndex.Refresh(settings.CorpusPath, _folder, held.Generation, settings.Embedding, triesAgain: false, new LineReport(TextWriter.Null), time, cancellationToken);
    }

    private async Task TakeAsync(Generation next, CancellationToken cancellationToken)
    {
        if (next.Name == live.Name)
        {
            next.Dispose();
            return;
        }

        try
        {
            await WarmUp.RunAsync(new QuestionAnswerer(new PassageIndex(next), KernelComposer.Extractive(settings.Composer)), cancellationToken);
        }
        catch
        {
            next.Dispose();
            throw;
        }

        live.Swap(next);
        _health = _health with { Generation = next.Name, Since = time.GetUtcNow() };
    }

    private void Failed(Exception exception)
    {
        var failure = exception switch
        {
            UsageException => "the documents are gone or can't be read: the last index stays",
            IndexBusyException => Waiting,
            IndexWriteException => "the index can't be written: the last one stays",
            _ => "the index can't be brought up to date: the log says why",
        };
        Failed(failure, exception is UsageException or IndexBusyException or IndexWriteException ? exception.Message : exception.GetBaseException().Message);
    }

    // What stays wrong is told once.
    private void Failed(string failure, string reason)
    {
        if (failure != _health.Failure) LogFailed(failure == Waiting ? LogLevel.Information : LogLevel.Warning, TerminalText.Plain(reason));
        _health = _health with { Failure = failure };
    }

    [LoggerMessage(LogLevel.Information, "The index follows the documents: {Changes}; {LeftOut} left out.")]
    private partial void LogRefreshed(string changes, int leftOut);

    [LoggerMessage(LogLevel.Warning, "Left out: {File}: {Reason}.")]
    private partial void LogLeftOut(string file, string reason);

    [LoggerMessage(LogLevel.Warning, "The index in {Folder} was damaged and was made anew.")]
    private partial void LogMended(string folder);

    [LoggerMessage(LogLevel.Warning, "Not every passage has a vector: {Reason}")]
    private partial void LogWithoutVectors(string reason);

    [LoggerMessage(Message = "The last index is used: {Reason}")]
    private partial void LogFailed(LogLevel level, string reason);
}

/// <summary>What is followed.</summary>
/// <param name="CorpusPath">The corpus.</param>
/// <param name="IndexFolder">The index.</param>
/// <param name="Rescan">How often the corpus is looked at, hint or not; zero for never following it.</param>
/// <param name="Composer">What a new generation is warmed with.</param>
internal sealed record FollowSettings(string CorpusPath, string IndexFolder, TimeSpan Rescan, ComposerOptions Composer)
{
    /// <summary>How passages come to their vectors; null where no model is configured.</summary>
    public PassageEmbedding? Embedding { get; init; }
}
