using Bot.Retrieval.Generations;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>Two runs start on one folder at once: one builds, the other says so and uses the last generation.</summary>
internal static class Races
{
    public static int Run(WorkingFolder place, int times)
    {
        var corpus = new MadeUpCorpus(place.At("corpus"), 200, 4);
        var index = place.At("index");
        IndexState.Start(corpus.Folder, index).Dispose();
        var (losses, lost) = (new List<string>(), 0);
        for (var time = 0; time < times; time++)
        {
            corpus.Change();
            using var one = new IndexingRun(corpus.Folder, index, ask: true);
            using var other = new IndexingRun(corpus.Folder, index, ask: time % 2 == 0);
            (int ExitCode, string Errors)[] ends = [one.End(), other.End()];
            var losers = ends.Count(end => end.Errors.Contains("Another process ", StringComparison.Ordinal));
            lost += losers;
            if (losers > 1) losses.Add(Invariant($"race {time}: both say that the other builds"));
            foreach (var end in ends.Where(end => end.ExitCode != 0 && !end.Errors.Contains("Another process ", StringComparison.Ordinal)))
                losses.Add(Invariant($"race {time}: ended with {end.ExitCode}: {end.Errors}"));
            if (IndexState.Of(index) is not { } found || !IndexState.Same(corpus.Now, found)) losses.Add(Invariant($"race {time}: the index does not hold the corpus"));
            foreach (var fault in new IndexFolder(index).Check().Faults) losses.Add(Invariant($"race {time}: {fault}"));
        }

        Console.WriteLine(Invariant($"races {times}, one was turned away in {lost}"));
        return Losses.Tell(losses);
    }
}
