using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Feedback;
using Bot.Host.Settings;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Web.Feedback;

public sealed class FeedbackStoreTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly CollectedLog _log = new();
    private readonly LoggerFactory _loggers = new();

    public FeedbackStoreTests() => _loggers.AddProvider(_log);

    public void Dispose()
    {
        _loggers.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ALineHoldsTheFeedbackWithQuestionAnswerAndCitationsAndNamesNobody()
    {
        Assert.True(Store().Append(Entry(Noon) with { Citations = [new("a.md", 3, 9, "« quote »")] }));

        var line = JsonNode.Parse(Assert.Single(File.ReadAllLines(_folder.At("kept/feedback-2026-11.jsonl"))))!.AsObject();
        Assert.Equal(["time", "channel", "reaction", "comment", "question", "answer", "citations"], line.Select(field => field.Key));
        Assert.Equal(("dislike", "wrong", "When?"), ((string?)line["reaction"], (string?)line["comment"], (string?)line["question"]));
        Assert.Equal("""{"document":"a.md","start":3,"end":9,"quote":"« quote »"}""", File.ReadAllText(_folder.At("kept/feedback-2026-11.jsonl")).Split("[")[1].Split("]")[0]);
    }

    [Fact]
    public void WhatIsKeptIsReadNewestFirstAcrossMonths()
    {
        var store = Store();
        foreach (var day in (int[])[0, 20, -30, 1]) store.Append(Entry(Noon.AddDays(day)));

        Assert.Equal([20, 1, 0, -30], Read().Select(entry => (entry.Time - Noon).Days));
        Assert.Equal([20, 1], Read(Noon.AddHours(1)).Select(entry => (entry.Time - Noon).Days));
        Assert.Equal(3, FeedbackFiles.NewestFirst(_folder.At("kept")).Count);
    }

    [Fact]
    public async Task ManyThreadsWriteWholeLines()
    {
        var store = Store();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++) Assert.True(store.Append(Entry(Noon) with { Comment = $"{thread}-{i} " + new string('é', 500) }));
        })));

        Assert.Equal(160, Read().Select(entry => entry.Comment).Distinct().Count());
    }

    [Theory]
    [InlineData('a')]
    [InlineData('é')]
    [InlineData('中')]
    [InlineData('"')]
    [InlineData('\u0001')]
    [InlineData('\uD800')]
    public void ALineIsNeverLongerThan32Kilobytes(char letter)
    {
        var much = new string(letter, 100_000);

        Store().Append(new FeedbackEntry { Time = Noon, Comment = much, Question = much, Answer = much, Citations = [.. Enumerable.Repeat(new CitedQuote(much, 0, 100_000, much), 50)] });

        Assert.InRange(new FileInfo(_folder.At("kept/feedback-2026-11.jsonl")).Length, 1000, 32 * 1024);
        Assert.Single(Read());
    }

    [Fact]
    public void ALineThatACrashCutOffSwallowsNoOther()
    {
        var store = Store();
        store.Append(Entry(Noon));
        File.AppendAllText(_folder.At("kept/feedback-2026-11.jsonl"), """{"time":"2026""");

        store.Append(Entry(Noon));

        var broken = 0;
        Assert.Equal(2, Read(null, lines => broken = lines).Count);
        Assert.Equal(1, broken);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"time":"2026-11-24T12:00:00+00:00","reaction":7}""")]
    [InlineData("""{"time":"2026-11-24T12:00:00+00:00","citations":[null]}""")]
    [InlineData("""{"time":"2026-11-24T12:00:00+00:00","comment":"\ud800"}""")]
    public void ALineOfAnotherMakeIsLeftOutAndCounted(string line)
    {
        _folder.Write("kept/feedback-2026-11.jsonl", line);
        var broken = 0;

        Assert.Empty(Read(null, lines => broken = lines));
        Assert.Equal(1, broken);
    }

    [Fact]
    public void AFullDeviceBreaksNothingAndIsLogged()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        Directory.CreateDirectory(_folder.At("kept"));
        File.CreateSymbolicLink(_folder.At("kept/feedback-2026-11.jsonl"), "/dev/full");

        Assert.False(Store().Append(Entry(Noon)));

        Assert.Contains("could not be kept", Assert.Single(_log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatCannotBeMadeBreaksNothingAndIsLogged()
    {
        _folder.Write("kept", "a file stands where the folder should be");

        Assert.False(Store().Append(Entry(Noon)));

        Assert.DoesNotContain("wrong", Assert.Single(_log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public void AFullMonthTakesNoMoreAndIsLoggedOnce()
    {
        _folder.WriteBytes("kept/feedback-2026-11.jsonl", new byte[FeedbackStore.MaxMonthBytes - 10]);
        var store = Store();

        Assert.Equal([false, false, true], [store.Append(Entry(Noon)), store.Append(Entry(Noon)), store.Append(Entry(Noon.AddMonths(1)))]);

        Assert.Contains("2026-11", Assert.Single(_log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTheProgramsUserMayReadIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        Store().Append(Entry(Noon));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.At("kept/feedback-2026-11.jsonl")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.At("kept")));
    }

    [Fact]
    public void MonthsThatWereKeptLongEnoughAreDeletedAndNothingElse()
    {
        foreach (var name in (string[])["feedback-2025-10.jsonl", "feedback-2025-11.jsonl", "feedback-2026-11.jsonl", "notes.txt"]) _folder.Write($"kept/{name}", "{}");
        using var expiry = new FeedbackExpiry(Settings, new FakeTimeProvider(Noon), _loggers.CreateLogger<FeedbackExpiry>());

        expiry.Delete();

        Assert.Equal(["feedback-2025-11.jsonl", "feedback-2026-11.jsonl", "notes.txt"], Directory.GetFiles(_folder.At("kept")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private FeedbackSettings Settings => new(_folder.At("kept"), 12);

    private FeedbackStore Store() => new(Settings, _loggers.CreateLogger<FeedbackStore>());

    private List<FeedbackEntry> Read(DateTimeOffset? since = null, Action<int>? broken = null) =>
        [.. FeedbackFiles.Read(_folder.At("kept"), since, (_, lines) => (broken ?? (count => Assert.Fail($"{count} lines can't be read")))(lines))];

    private static FeedbackEntry Entry(DateTimeOffset time) =>
        new() { Time = time, Channel = "msteams", Reaction = Reaction.Dislike, Comment = "wrong", Question = "When?", Answer = "In 2006." };
}
