using System.CommandLine;
using Bot.Answering;
using Bot.Host.Cli.Terminal;
using Bot.Host.Embeddings;
using Bot.Host.Indexing;
using Bot.Host.Indexing.Live;
using Bot.Host.Settings;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Vectors;

namespace Bot.Host.Cli;

/// <summary><c>index</c>: brings the index up to date, checks it, or follows the documents.</summary>
internal static class IndexVerb
{
    private const int Faulty = 1;
    private const int SomeLeftOut = 3;

    public static Command Create()
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "Reads every document again and builds the index from nothing." };
        var verify = new Option<bool>("--verify") { Description = "Checks the index and changes nothing: exit code 0 when it is sound, else 1 and one line for each fault." };
        var follow = new Option<bool>("--watch") { Description = "Follows the documents until Ctrl+C." };
        var quiet = new Option<bool>("--quiet") { Description = "Tells only what was left out, and errors." };
        var corpus = new CorpusOptions("with --corpus it must be named");
        var verb = new Command("index", "Reads the documents that changed and brings the index up to date. Exit code 3: done, but something was left out.") { rebuild, verify, follow, quiet };
        corpus.AddTo(verb);
        verb.SetAction(async (arguments, cancellationToken) =>
        {
            var settings = SettingsReader.Read(SettingsReader.Load());
            var (documents, index) = corpus.Paths(arguments, settings);
            if (arguments.GetValue(verify))
            {
                if (arguments.GetValue(rebuild) || arguments.GetValue(follow)) throw new UsageException("--verify only looks: leave out --rebuild and --watch.");
                return Verify(index, arguments.GetValue(quiet));
            }

            var report = arguments.GetValue(quiet) ? new LineReport(Console.Error, quiet: true) : CorpusOptions.Report();
            var embedding = EmbeddingStart.ForPassages(settings, goesOn: true);
            var outcome = OpenIndex.Refresh(documents, index, arguments.GetValue(rebuild), embedding, triesAgain: true, report, cancellationToken);
            // A generation gets no more vectors than can be lost without regret; the next one has more.
            while (embedding?.IsCut == true) outcome = OpenIndex.Refresh(documents, index, isAnew: false, embedding, triesAgain: false, report, cancellationToken);
            if (arguments.GetValue(follow)) await FollowAsync(documents, index, embedding, RescanOf(settings), arguments.GetValue(quiet), outcome.LeftOut, cancellationToken);
            return outcome.NotRead == 0 ? 0 : SomeLeftOut;
        });
        return verb;
    }

    private static int Verify(string index, bool quiet)
    {
        var check = new IndexFolder(index).Check();
        foreach (var fault in check.Faults) Console.Error.WriteLine($"{TerminalText.Plain(fault)}.");
        if (check.IsSound && check.IsOfAnotherBuild)
        {
            if (!quiet) Console.Out.WriteLine($"The index is of another version of this program, which alone can check it: {check.Generation}. The next index or start makes it anew.");
            return 0;
        }

        if (!check.IsSound) Console.Error.WriteLine("The index is not sound: index --rebuild makes it anew.");
        else if (!quiet) Console.Out.WriteLine($"The index is sound: {check.Generation}, its files, their hashes and Lucene's own check.");
        return check.IsSound ? 0 : Faulty;
    }

    // Who asks for it here wants it, also where servers are told not to.
    private static TimeSpan RescanOf(BotSettings settings) => TimeSpan.FromSeconds(settings.RescanSeconds > 0 ? settings.RescanSeconds : BotSettings.DefaultRescanSeconds);

    private static async Task FollowAsync(string documents, string index, PassageEmbedding? embedding, TimeSpan rescan, bool quiet, IReadOnlyList<LeftOut> known, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        using var watch = new CorpusWatch(Path.GetFullPath(documents), time);
        if (!quiet) Console.Error.WriteLine("Following the documents; Ctrl+C ends it.");
        var told = "";
        while (true)
        {
            try
            {
                await watch.ChangedAsync(rescan, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                var outcome = OpenIndex.Refresh(documents, index, isAnew: false, embedding, triesAgain: false, new LineReport(TextWriter.Null), cancellationToken);
                if (outcome.IsNew && !quiet) Console.Error.WriteLine($"{time.GetLocalNow():HH:mm:ss}  {IndexSummary.Changes(outcome)}; {outcome.NotRead} left out.");
                foreach (var line in IndexSummary.Warnings(outcome with { LeftOut = [.. outcome.LeftOut.Except(known)] })) Console.Error.WriteLine(line);
                known = outcome.LeftOut;
                told = "";
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // What stays wrong is told once; whatever it is, it is tried again, as by a server.
                if (told != exception.Message) Console.Error.WriteLine(TerminalText.Plain(exception.Message));
                told = exception.Message;
            }
        }
    }
}
