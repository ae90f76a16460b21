using System.Globalization;
using System.Text;
using Bot.Channels.DirectLine;
using Bot.Channels.Schema;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.DirectLine;

public sealed class ActivityLogTests
{
    private readonly ActivityLog _log = new("c1", new FakeTimeProvider());

    [Fact]
    public void AReaderGoesOnAfterItsWatermark()
    {
        Say("one", "two", "three");
        var page = _log.After("1");
        Assert.Equal(["two", "three"], Texts(page));
        Assert.Equal((3, false), (page.Watermark, page.HasGap));
        Assert.Empty(_log.After("3").Activities);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    public void AWatermarkThatWasNeverGivenHasEverythingCome(string? watermark)
    {
        Say("one", "two", "three");
        Assert.Equal(["one", "two", "three"], Texts(_log.After(watermark)));
    }

    [Fact]
    public void OfTooMuchTheOldestIsDroppedAndTheReaderIsTold()
    {
        Say([.. Enumerable.Range(1, 250).Select(i => i.ToString(CultureInfo.InvariantCulture))]);
        var page = _log.After("7");
        Assert.Equal((ActivityLog.MostKept, "51", "250", true), (page.Activities.Count, Texts(page)[0], Texts(page)[^1], page.HasGap));
        Assert.Equal(["250"], Texts(_log.After("249")));
    }

    [Fact]
    public void BytesAreBoundedTooButTheNewestIsAlwaysKept()
    {
        Say(new string('a', 100_000), new string('b', 100_000), new string('c', 100_000));
        Assert.Equal(['b', 'c'], Texts(_log.After("0")).Select(text => text[0]));
        Say(new string('d', 600_000));
        Assert.Equal(['d'], Texts(_log.After("0")).Select(text => text[0]));
    }

    [Fact]
    public async Task AReaderIsWokenByWhatIsAppended()
    {
        var page = _log.After(0);
        Assert.False(page.Appended.IsCompleted);
        Say("one");
        await page.Appended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["one"], Texts(_log.After(page.Watermark)));
    }

    [Fact]
    public void WhatIsNotTakenIsNotAppendedAndItsIdIsGivenToTheNext()
    {
        var refused = new Activity { Type = "message", Text = "one" };
        Assert.False(_log.TryAppend(refused, () => false));
        Say("two");
        Assert.Equal(["two"], Texts(_log.After(0)));
        Assert.Contains("\"id\":\"c1|0000001\"", Encoding.UTF8.GetString(_log.After(0).Activities[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void HoweverReadersAndWritersTakeTurnsNothingIsLostOrDoubled() =>
        Gen.Int[0, 5].Array[0, 30].Sample(appends =>
        {
            var log = new ActivityLog("c1", new FakeTimeProvider());
            var (read, said, watermark) = (new List<string>(), new List<string>(), "");
            foreach (var count in appends)
            {
                for (var i = 0; i < count; i++)
                {
                    said.Add($"{said.Count}");
                    log.TryAppend(new Activity { Type = "message", Text = said[^1] }, () => true);
                }

                var page = log.After(watermark);
                read.AddRange(Texts(page));
                watermark = page.Watermark.ToString(CultureInfo.InvariantCulture);
            }

            return read.SequenceEqual(said);
        });

    private static List<string> Texts(LogPage page) =>
        [.. System.Text.Json.Nodes.JsonNode.Parse(page.ToJson().Span)!["activities"]!.AsArray().Select(activity => (string)activity!["text"]!)];

    private void Say(params string[] texts)
    {
        foreach (var text in texts) _log.TryAppend(new Activity { Type = "message", Text = text }, () => true);
    }
}
