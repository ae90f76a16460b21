using Bot.Answering;
using Bot.Corpus;
using Bot.Corpus.Cutting;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Bot.Retrieval.Vectors;

namespace Bot.Host.Indexing;

/// <summary>Brings an index up to date with its corpus: only what changed is read again.</summary>
/// <param name="corpus">The documents.</param>
/// <param name="folder">The index.</param>
/// <param name="time">The clock by which files are new.</param>
/// <param name="embedding">How passages come to their vectors; null where no model is configured.</param>
internal sealed class IndexRefresh(CorpusSource corpus, IndexFolder folder, TimeProvider time, PassageEmbedding? embedding = null)
{
    /// <summary>Builds the next generation out of the last one and what changed since; nothing when nothing did.</summary>
    /// <param name="last">The last generation, open; null when there is none, or when everything is to be read anew.</param>
    /// <param name="triesAgain">Whether what was left out for a reason that may pass is read again although nothing changed.</param>
    /// <param name="report">Is shown what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was done; of a refresh without a new generation only what lies outside its files is told as left out.</returns>
    /// <exception cref="UsageException">Nothing in the corpus can be read; the last generation stays.</exception>
    /// <exception cref="IndexBusyException">Another process is building in the folder.</exception>
    public RefreshOutcome Run(Generation? last, bool triesAgain, IIndexReport report, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var after = folder.Last ?? "";
        var listing = CorpusListing.Of(corpus, time);
        var fingerprint = listing.Fingerprint();
        // Where the pointer was lost, or the newest generation is damaged, a new one mends that even if nothing has changed.
        var intact = last?.Name == after;
        var hasMoreVectors = last is not null && intact && embedding?.HasMoreFor(last, cancellationToken) == true;
        if (last is not null && intact && IsUpToDate(last, fingerprint) && !hasMoreVectors && !(triesAgain && last.Catalogue.Files.Any(RefreshPlan.MayBeReadNow)))
            return new RefreshOutcome(false, last.Counts, listing.Closed) { WithoutVectors = embedding?.Failure };
        folder.ThrowIfBusy();
        var damaged = !intact && folder.IsDamaged(last);
        // Of another build of the readers nothing is taken over.
        var known = last?.Fingerprint.EndsWith(listing.Readers, StringComparison.Ordinal) == true ? last : null;
        var plan = RefreshPlan.Of(known?.Catalogue.Files ?? [], listing, file => Hash(file, cancellationToken), triesAgain);
        if (known is not null && intact && plan.IsDone && !hasMoreVectors)
        {
            if (!CorpusListing.IsUnsure(fingerprint) && plan.Closed.Count == 0 && plan.Kept.All(file => file.Hash.Length > 0)) folder.Settle(known, fingerprint);
            return new RefreshOutcome(false, known.Counts, [.. listing.Closed, .. plan.Closed]) { WithoutVectors = embedding?.Failure };
        }

        if (listing.Files.Count == 0) throw NothingToRead(listing.Closed is [var closed, ..] ? closed : null);
        // What could not even be opened is tried again at the next start: a right that is given leaves no trace in size and time.
        var (read, counts) = Build(known, after, fingerprint, plan, listing, report, cancellationToken);
        var before = known?.Catalogue.Documents.Select(document => document.File).ToHashSet(StringComparer.Ordinal) ?? [];
        return RefreshOutcome.Of(plan, before, read.Came, counts, [.. read.Files().SelectMany(file => file.LeftOut), .. listing.Closed, .. plan.Closed]) with
        {
            Took = time.GetElapsedTime(started),
            Mended = damaged ? folder.Path : null,
            WithoutVectors = embedding?.Failure,
        };
    }

    private bool IsUpToDate(Generation last, string fingerprint) =>
        !CorpusListing.IsUnsure(fingerprint) && (last.Fingerprint == fingerprint || folder.IsSettled(last, fingerprint));

    private (FilesRead Read, IndexCounts Counts) Build(
        Generation? last, string after, string fingerprint, RefreshPlan plan, CorpusListing listing, IIndexReport report, CancellationToken cancellationToken)
    {
        if (plan.Closed.Count > 0 || plan.Kept.Concat(plan.Read.Select(file => file.Indexed)).Any(file => file.Hash.Length == 0)) fingerprint = listing.Unsure;
        var read = new FilesRead(plan);
        var content = new GenerationContent(fingerprint, read.Documents(corpus, last))
        {
            Base = last,
            After = after,
            Kept = plan.Kept.Select(file => file.Id).ToHashSet(StringComparer.Ordinal),
            Files = read.Files,
            Embedding = embedding,
        };
        try
        {
            var counts = report.While(plan.Read.Count + plan.Renamed.Count, progress => folder.Build(content, PassageCutter.Cut, progress, cancellationToken));
            return (read, counts);
        }
        catch (EmptyIndexException)
        {
            throw NothingToRead(read.Files().SelectMany(file => file.LeftOut).FirstOrDefault());
        }
    }

    private static string? Hash(SourceFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return CorpusSource.Hash(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private UsageException NothingToRead(LeftOut? first) =>
        new($"There is no document to read in {corpus.Path}{(first is null ? "" : $" ({first.File}: {first.Reason})")}: put documents there, or name another folder with --corpus.");
}
