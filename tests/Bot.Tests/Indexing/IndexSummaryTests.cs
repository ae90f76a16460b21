using Bot.Answering;
using Bot.Host.Indexing;

namespace Bot.Tests.Indexing;

public sealed class IndexSummaryTests
{
    [Fact]
    public void HoweverManyFilesAreLeftOutEachIsNamed()
    {
        var files = Enumerable.Range(1, 25).Select(number => new LeftOut($"{number}.jpeg", "not a format that is read"));

        Assert.Equal(
            ["Left out 25:", .. Enumerable.Range(1, 25).Select(number => $"  {number}.jpeg: not a format that is read."), "Read all the same 1:", "  note.md: no date."],
            IndexSummary.LeftOut([.. files, new LeftOut("note.md", "no date") { DocumentWasRead = true }]));
    }
}
