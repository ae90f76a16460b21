using System.Diagnostics;
using System.Globalization;
using Bot.Answering;
using Bot.Corpus;
using Bot.Corpus.Isolation;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus.Hostile;

/// <summary>The limits of the process that parses files, and that it ends with the one that started it.</summary>
public sealed class HostileLimitsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ReaderProgram Hanging = new("/bin/sh", ["-c", "exec sleep 600"]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AReaderThatEatsMemoryIsEndedAndItsFileNamed()
    {
        // One line without an end, which tail keeps whole.
        using var reader = new DocumentReader(new ReaderProgram("/bin/sh", ["-c", "exec tail /dev/zero"]), new ReaderLimits { Megabytes = 64, Time = TimeSpan.FromMinutes(2) });
        _folder.WriteBytes("bad.pdf", RawPdf.Of("BT ET"));

        var (read, leftOut) = Read(reader);

        Assert.Empty(read);
        Assert.Equal([new LeftOut("bad.pdf", "reading it took more memory than a file may: cut it into parts, or save it as text") { EndsReader = true }], leftOut);
    }

    [Fact]
    public async Task TheReaderEndsWithTheProgramThatStartedItEvenWhileItReads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which process started which is read from /proc.");
        for (var i = 0; i < 50; i++) _folder.WriteBytes($"slow-{i}.pdf", Slow());
        using var parent = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), "index", "--corpus", _folder.Path, "--index", _folder.At(".index"), "--quiet"]))!;
        try
        {
            var child = await ChildOfAsync(parent);
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            Assert.True(IsAlive(child) && !parent.HasExited, "It read too fast for this test.");

            parent.Kill();

            using var patience = new CancellationTokenSource(Patience);
            while (IsAlive(child)) await Task.Delay(100, patience.Token);
        }
        finally
        {
            if (!parent.HasExited) parent.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task WhatIsBeingReadWhenReadingStopsIsNamed()
    {
        var reader = new DocumentReader(Hanging, new ReaderLimits { Time = TimeSpan.FromMinutes(2) });
        // More files at once than there are processes for them: some wait.
        var folders = Enumerable.Range(0, Environment.ProcessorCount + 2).Select(i => _folder.WriteBytes($"{i}/visit.pdf", new byte[900_000])).ToList();
        var reading = folders.Select(file => Task.Factory.StartNew(() => Read(reader, Path.GetDirectoryName(file)!), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        reader.Dispose();

        foreach (var (read, leftOut) in await Task.WhenAll(reading).WaitAsync(Patience, TestContext.Current.CancellationToken))
        {
            Assert.Empty(read);
            Assert.Equal([new LeftOut("visit.pdf", "reading was stopped before it was read: index the documents again")], leftOut);
        }
    }

    [Fact]
    public void NothingIsReadAfterReadingStopped()
    {
        var reader = new DocumentReader();
        reader.Dispose();
        _folder.WriteBytes("visit.pdf", RawPdf.Of("BT ET"));
        _folder.Write("visit.md", "Text.");

        var (read, leftOut) = Read(reader);

        Assert.Empty(read);
        Assert.All(leftOut, file => Assert.Equal("reading was stopped before it was read: index the documents again", file.Reason));
        Assert.Equal(2, leftOut.Count);
    }

    // Letters scattered over a page, which take long to be put into words.
    private static byte[] Slow()
    {
        var random = new Random(1);
        return RawPdf.Of(string.Concat(Enumerable.Range(0, 20_000).Select(_ => $"BT /F1 2 Tf {random.Next(600)} {random.Next(790)} Td (a) Tj ET ")));
    }

    private static async Task<int> ChildOfAsync(Process parent)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            foreach (var folder in Directory.GetDirectories("/proc"))
                if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && StateOf(id) is [_, var startedBy, ..] && startedBy == parent.Id.ToString(CultureInfo.InvariantCulture)) return id;
            await Task.Delay(50, patience.Token);
        }
    }

    // A process that has ended and that nobody asks about stays as a Z where there is no init.
    private static bool IsAlive(int id) => StateOf(id) is [not "Z", ..];

    // After the name in brackets, which may hold anything: the state, and the process that started this one.
    private static string[] StateOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private (List<Document> Read, List<LeftOut> LeftOut) Read(DocumentReader reader, string? folder = null)
    {
        var leftOut = new List<LeftOut>();
        return ([.. CorpusSource.At(folder ?? _folder.Path, reader).ReadAll(leftOut.Add)], leftOut);
    }
}
