using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

/// <summary>What <c>index</c> says, read aloud.</summary>
public sealed partial class IndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IndexTests()
    {
        _folder.Write("corpus/one.md", "President Putin of Russia visited Morocco in 2006.");
        _folder.Write("corpus/two.md", "King Mohammed VI of Morocco visited Moscow in 2016.");
        _folder.Write("corpus/three.md", "The embassy in Rabat opened in 1956.");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ARunTellsWhatWasAddedChangedRenamedRemovedAndKept()
    {
        Assert.Equal(["Indexing 3 files …", "Indexed 3 documents, 3 passages in T s; files: 3 added (languages: en)."], await LinesAsync(0));
        Assert.Equal(["Nothing has changed: 3 documents, 3 passages."], await LinesAsync(0));
        _folder.Write("corpus/four.md", "The consulate in Lyon opened in 1961.");
        _folder.Write("corpus/one.md", "President Putin of Russia visited Morocco in September 2006.");
        File.Move(_folder.At("corpus/two.md"), _folder.At("corpus/deux.md"));
        File.Delete(_folder.At("corpus/three.md"));

        Assert.Equal(["Indexing 3 files …", "Indexed 3 documents, 3 passages in T s; files: 1 added, 1 changed, 1 renamed, 1 removed (languages: en)."], await LinesAsync(0));
        Assert.Equal(["Indexing 3 files …", "Indexed 3 documents, 3 passages in T s; files: 3 added (languages: en)."], await LinesAsync(0, "--rebuild"));
    }

    [Fact]
    public async Task WhatIsLeftOutIsNamedEachTimeAndTheExitCodeSaysSo()
    {
        _folder.Write("corpus/photo.jpeg", "x");
        await LinesAsync(3);

        var again = await LinesAsync(3);
        var quiet = await LinesAsync(3, "--quiet");

        Assert.Equal(["Nothing has changed: 3 documents, 3 passages.", "Left out 1:"], again[..2]);
        Assert.StartsWith("  photo.jpeg: .jpeg is not a format that is read", again[2], StringComparison.Ordinal);
        Assert.Equal(again[1..], quiet);
    }

    [Fact]
    public async Task AQuietRunWithNothingLeftOutSaysNothing() => Assert.Empty(await LinesAsync(0, "--quiet"));

    [Theory]
    [InlineData("corpus")]
    [InlineData("corpus/index")]
    public async Task AnIndexAmongTheDocumentsIsRefused(string index)
    {
        var run = await BotProcess.RunAsync(_folder, "index", "--corpus", "corpus", "--index", index);

        Assert.Equal((2, $"The index can't be kept in {index}, among the documents: name a folder outside of corpus, or one whose name begins with a dot, with --index.\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task ACheckNamesEachFault()
    {
        await LinesAsync(0);
        var sound = await RunAsync("--verify");
        var file = Directory.GetFiles(_folder.At("index/generation-000001"), "*.fdt").Order(StringComparer.Ordinal).First();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[^5] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var damaged = await RunAsync("--verify");

        Assert.Equal((0, ""), (sound.ExitCode, sound.Errors));
        Assert.StartsWith("The index is sound: generation-000001", sound.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (damaged.ExitCode, damaged.Output));
        Assert.Contains(Path.GetFileName(file), damaged.Errors, StringComparison.Ordinal);
        Assert.Contains("index --rebuild makes it anew.", damaged.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("segments_1")]
    [InlineData("../current")]
    public async Task ADamagedIndexIsMadeAnewAndThatIsSaid(string file)
    {
        await LinesAsync(0);
        await File.WriteAllBytesAsync(_folder.At($"index/generation-000001/{file}"), new byte[9], TestContext.Current.CancellationToken);

        var lines = await LinesAsync(0, "--quiet");

        Assert.Equal(["The index in index was damaged and was made anew."], lines);
        Assert.Empty(await LinesAsync(0, "--quiet"));
    }

    [Fact]
    public async Task AQuestionToADamagedIndexIsAnsweredAndTheDamageIsSaid()
    {
        await LinesAsync(0);
        File.Delete(Directory.GetFiles(_folder.At("index/generation-000001"), "*.fdt").First());

        var run = await BotProcess.RunAsync(_folder, "ask", "When did Putin visit Morocco?", "--corpus", "corpus", "--index", "index");

        Assert.Contains("2006", run.Output, StringComparison.Ordinal);
        Assert.Contains("The index in index was damaged and was made anew.\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSecondOfTwoRunsSaysAtOnceThatAnotherIsAtIt()
    {
        Directory.CreateDirectory(_folder.At("index"));
        using var held = new FileStream(_folder.At("index/build.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(["Another process is indexing into index: wait for it, or name another folder with --index or Index:Folder."], await LinesAsync(2));
    }

    private Task<BotProcess.Run> RunAsync(params string[] options) => BotProcess.RunAsync(_folder, ["index", "--corpus", "corpus", "--index", "index", .. options]);

    private async Task<string[]> LinesAsync(int exitCode, params string[] options)
    {
        var run = await RunAsync(options);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        return [.. run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Seconds().Replace(line.TrimEnd('\r'), " in T s;"))];
    }

    [GeneratedRegex(" in [0-9.]+ s;")]
    private static partial Regex Seconds();
}
