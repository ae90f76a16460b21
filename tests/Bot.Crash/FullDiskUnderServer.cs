using static System.FormattableString;

namespace Bot.Crash;

/// <summary>One real server over all sizes of a full disk, never started anew: while the disk is full its answers stay as they were, and once there is room it takes in
/// by itself what has come.</summary>
internal sealed class FullDiskUnderServer(WorkingFolder place, string disk, MadeUpCorpus corpus, IReadOnlyDictionary<string, string> old, List<string> losses)
{
    /// <summary>The folder in the corpus with the documents that come and go.</summary>
    public const string Added = "added";

    private const int OneOf = 20;

    private readonly string _here = Path.Combine(corpus.Folder, Added);
    private readonly string _away = place.At("away");

    /// <summary>Returns in how many of the sizes the next generation fitted.</summary>
    public int Run(IReadOnlyList<int> lefts)
    {
        Directory.Move(_here, _away);
        using var server = new RunningServer(place, corpus.Folder, Path.Combine(disk, "served"));
        var fitted = 0;
        foreach (var left in lefts)
        {
            server.Until("letting go of what went", health => health.Documents == old.Count && health.Failure is null);
            if (Fits(server, left)) fitted++;
            Directory.Move(_here, _away);
        }

        return fitted;
    }

    private bool Fits(RunningServer server, int left)
    {
        var before = Pages(server);
        FullDisk.Resize(disk, FullDisk.Used(disk) + left);
        Directory.Move(_away, _here);
        var health = server.Until("the next generation, or a word that there is no room", health => health.Failure is not null || health.Documents == corpus.Now.Count);
        var fits = health.Failure is null;
        if (!fits)
        {
            if (health.Documents != old.Count || !health.Failure!.Contains("can't be written", StringComparison.Ordinal)) losses.Add(Invariant($"{left} KB, running server: {health}"));
            if (!Pages(server).SequenceEqual(before)) losses.Add(Invariant($"{left} KB: the running server answers something else while the disk is full"));
            Expect(server, old, left, "while the disk is full");
        }

        FullDisk.Resize(disk, FullDisk.Room);
        server.Until("taking in what came, now that there is room", now => now.Failure is null && now.Documents == corpus.Now.Count);
        Expect(server, corpus.Now.Where((_, i) => i % OneOf == 0), left, "when there is room");
        return fits;
    }

    private static List<string> Pages(RunningServer server) => [.. SampleQuestions.All.Select(server.Page)];

    private void Expect(RunningServer server, IEnumerable<KeyValuePair<string, string>> texts, int left, string when)
    {
        foreach (var (id, text) in texts)
            if (server.Text(id)?.TrimEnd() != text) losses.Add(Invariant($"{left} KB: the running server does not hold {id} {when}"));
    }
}
