using Bot.Evaluation.Batch;
using Bot.Tests.Support;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class HitRowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheHitsOfAQuestionAreOneLine()
    {
        Write(new HitRow("q1", [new Hit("russia.md", 5010, 5600, 14.2), new Hit("تونس.md", 0, 9, 3)]), new HitRow("q2", []));

        Assert.Equal(
            [
                """{"id":"q1","hits":[{"document":"russia.md","start":5010,"end":5600,"score":14.2},{"document":"تونس.md","start":0,"end":9,"score":3}]}""",
                """{"id":"q2","hits":[]}""",
            ],
            File.ReadAllLines(Target));
    }

    [Fact]
    public void WhatWasWrittenIsReadBack()
    {
        var row = new HitRow("q1", [new Hit("russia.md", 5010, 5600, 14.25), new Hit("russia.md", 10, 60, 0.1)]);
        Write(row);

        Assert.Equal(row.Hits, Assert.Single(HitRowFile.Read(Target)).Hits);
    }

    [Fact]
    public void ABrokenRunLeavesNothing()
    {
        using (var writer = new HitRowWriter(Target)) writer.Write(new HitRow("q1", []));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private string Target => Path.Combine(_folder.Path, "hits.jsonl");

    private void Write(params HitRow[] rows)
    {
        using var writer = new HitRowWriter(Target);
        foreach (var row in rows) writer.Write(row);
        writer.Complete();
    }
}
