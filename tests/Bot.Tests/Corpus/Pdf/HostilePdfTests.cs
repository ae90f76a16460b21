using Bot.Corpus.Isolation;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus.Pdf;

/// <summary>Row E2 of the project's reliability table, against the real server.</summary>
public sealed class HostilePdfTests
{
    private const int Mutations = 200;
    private const string TookTooLong = "its reader took longer than 10 s";

    /// <summary>Would take longer than the world lasts: whatever the machine, only the limit ends it.</summary>
    private const string Endless = "forms-that-multiply";

    private static readonly string[] Reasons =
        [TookTooLong, "reading it took more memory than a file may", "its content ended its reader", "it is not a PDF, or a broken one", "its page ", "there is no text in it"];

    [Fact]
    public async Task EachHostileFileIsReadOrNamedAndEveryGoodOneIsReadWhileTheServerIsUp()
    {
        var good = HostilePdfs.Good().Select((pdf, i) => KeyValuePair.Create($"good-{i}.pdf", pdf)).ToList();
        var hostile = HostilePdfs.Shapes().Concat(HostilePdfs.Mutated(Mutations)).Select(file => KeyValuePair.Create($"hostile/{file.Key}.pdf", file.Value)).ToList();
        // Comes last, when everything that could be broken is.
        var last = KeyValuePair.Create("last.md", "King Mohammed VI visited Moscow in 2016."u8.ToArray());

        var (read, leftOut) = await TakenIn.ByServerAsync([.. good, .. hostile, last]);

        Assert.Equal(
            [TakenIn.Before, .. good.Select(file => $"files/{file.Key}"), $"files/{last.Key}"],
            read.Where(id => !id.StartsWith("files/hostile/", StringComparison.Ordinal)));
        Assert.Equal(
            hostile.Select(file => $"files/{file.Key}").Order(StringComparer.Ordinal),
            read.Where(id => id.StartsWith("files/hostile/", StringComparison.Ordinal)).Concat(leftOut.Select(left => left.File)).Order(StringComparer.Ordinal));
        Assert.All(leftOut, left => Assert.Contains(Reasons, reason => left.Reason.StartsWith(reason, StringComparison.Ordinal)));
        Assert.StartsWith(TookTooLong, leftOut.Single(left => left.File == $"files/hostile/{Endless}.pdf").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void OneFileMayTakeTenSeconds() => Assert.Equal(TimeSpan.FromSeconds(10), new ReaderLimits().Time);
}
