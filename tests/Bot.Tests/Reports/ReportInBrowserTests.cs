using Bot.Host.Reports;
using Bot.Host.Reports.Writing;
using Bot.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Tests.Reports;

public sealed class ReportInBrowserTests(ChatSite site) : IClassFixture<ChatSite>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task AxeFindsNothingAndNothingIsWiderThanTheWindow(ColorScheme colors, int width)
    {
        foreach (var report in (EvaluationReport[])[SomeReport.Small, SomeReport.With("متى زار بوتين المغرب؟")])
        {
            await using var visit = await OpenAsync(report, colors, width);
            await visit.Page.Locator("summary").First.ClickAsync();
            var result = await visit.Page.RunAxe(new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            });

            Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
            Assert.NotEmpty(result.Passes);
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
            Assert.Empty(visit.Complaints);
        }
    }

    [Fact]
    public async Task NoTextRunsAndNothingIsAskedForButTheFile()
    {
        foreach (var hostile in HostileMarks.All)
        {
            await using var visit = await OpenAsync(SomeReport.With(hostile), ColorScheme.Light, 1280);

            Assert.Equal("file", new Uri(Assert.Single(visit.Requests)).Scheme);
            Assert.Empty(visit.Dialogs);
            Assert.Empty(visit.Complaints);
        }
    }

    private async Task<Visit> OpenAsync(EvaluationReport report, ColorScheme colors, int width)
    {
        var file = ReportFiles.Write(_folder.Path, report)[1];
        return await site.OpenAsync(new Uri(file).AbsoluteUri, new() { ColorScheme = colors, Locale = "en", ViewportSize = new() { Width = width, Height = 800 } });
    }
}
