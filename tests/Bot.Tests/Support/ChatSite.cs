using Bot.Answering.Chronologies;
using Bot.Composition;
using Bot.Host.Feedback;
using Bot.Host.Indexing;
using Bot.Host.Settings;
using Bot.Host.Web;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>The program over the notes of the repository, and one Chromium to look at it with, for all tests of a class: starting them is what takes long.</summary>
public sealed class ChatSite : IAsyncLifetime
{
    private readonly TemporaryFolder _feedback = new();
    private OpenIndex? _index;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the program is found.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Web Chat, as the build of these tests brought it.</summary>
    internal static WebChatBundle Bundle { get; } = WebChatBundle.Beside(AppContext.BaseDirectory);

    public async ValueTask InitializeAsync()
    {
        _index = OpenIndex.Open(Repository.At("corpus"), null, new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_index.Answerer(new ComposerOptions()));
        builder.Services.AddSingleton(_index.Sources(Repository.At("corpus")));
        builder.Services.AddSingleton<IEventSearch>(_index.Passages);
        builder.Services.AddSingleton(_index.Summary());
        builder.Services.AddSingleton(Bundle);
        builder.Services.AddFeedback(new FeedbackSettings(_feedback.Path, FeedbackSettings.DefaultKeepMonths));
        builder.Services.AddWeb();
        _app = builder.Build();
        _app.MapWeb(() => _index.Counts.Documents);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.Single());
        if (!Chromium.IsThere) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>Opens a page in a browser window of its own. The test is skipped where there is no Chromium.</summary>
    /// <param name="address">A path of this site, or a whole address.</param>
    /// <param name="window">What the window is like; null for 1280 by 800 in light colours and English.</param>
    internal async Task<Visit> OpenAsync(string address, BrowserNewContextOptions? window = null, Func<IPage, Task>? before = null)
    {
        Chromium.Require();
        var context = await _browser!.NewContextAsync(window ?? new() { ViewportSize = new() { Width = 1280, Height = 800 }, Locale = "en" });
        var visit = await Visit.StartAsync(context);
        if (before is not null) await before(visit.Page);
        await visit.Page.GotoAsync(new Uri(Address, address).ToString());
        return visit;
    }

    /// <summary>The same for the page with the chat, once a question can be typed. The test is skipped where the build could not bring Web Chat.</summary>
    internal Task<Visit> OpenChatAsync(string address = "/", BrowserNewContextOptions? window = null, Func<IPage, Task>? before = null)
    {
        if (!Bundle.IsThere) Assert.Skip("The build could not bring Web Chat.");
        return OpenAsync(address, window, before);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _index?.Dispose();
        _feedback.Dispose();
    }
}
