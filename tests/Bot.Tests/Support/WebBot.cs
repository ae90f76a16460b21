using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Host.Feedback;
using Bot.Host.Settings;
using Bot.Host.Web;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support;

/// <summary>The web host on a free port of this machine, with the given search and composer behind it.</summary>
internal sealed class WebBot : IAsyncDisposable
{
    private static int _messages;

    private readonly WebApplication _app;
    private readonly TemporaryFolder _feedback;

    private WebBot(WebApplication app, CollectedLog log, FakeTimeProvider clock, TemporaryFolder feedback)
    {
        (_app, Log, Clock, _feedback) = (app, log, clock, feedback);
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public CollectedLog Log { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>A host that answers with one quoted sentence on Morocco.</summary>
    public static Task<WebBot> StartAsync() =>
        StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new QuotingComposer(new ShortAnswer.Quoted("11 June 1956")));

    /// <param name="search">What is found.</param>
    /// <param name="composer">What is made of it.</param>
    /// <param name="configure">Adds services before the host's own; null for none.</param>
    public static async Task<WebBot> StartAsync(IPassageSearch search, IAnswerComposer composer, Action<IServiceCollection>? configure = null)
    {
        var log = new CollectedLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(new QuestionAnswerer(search, composer));
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        builder.Services.AddSingleton<TimeProvider>(clock);
        var feedback = new TemporaryFolder();
        builder.Services.AddFeedback(new FeedbackSettings(feedback.Path, FeedbackSettings.DefaultKeepMonths));
        configure?.Invoke(builder.Services);
        builder.Services.TryAddSingleton(WebChatBundle.None);
        builder.Services.TryAddSingleton(Some.Sources(Notes.All));
        builder.Services.AddWeb();
        var app = builder.Build();
        app.MapWeb(() => 14);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebBot(app, log, clock, feedback);
    }

    /// <summary>A message as a channel sends it, with the replies expected in the HTTP answer.</summary>
    public static JsonObject Message(string text) => new()
    {
        ["type"] = "message",
        ["id"] = $"m{Interlocked.Increment(ref _messages)}",
        ["text"] = text,
        ["channelId"] = "test",
        ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "Alex" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Test Bot" },
        ["conversation"] = new JsonObject { ["id"] = "c1" },
        ["deliveryMode"] = "expectReplies",
    };

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        Client.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json") =>
        Client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, contentType), TestContext.Current.CancellationToken);

    /// <summary>Posts a message and returns the replies that came in the HTTP answer.</summary>
    public async Task<JsonArray> AskAsync(JsonObject message)
    {
        using var response = await PostAsync(message);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return body!["activities"]!.AsArray();
    }

    /// <summary>What was kept of people's feedback, oldest first.</summary>
    public IReadOnlyList<FeedbackEntry> Feedback => [.. FeedbackFiles.Read(_feedback.Path, null, (_, _) => { }).Reverse()];

    /// <summary>Stops the host; the turns that it took have ended then.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public Task<string> PageAsync(string question) =>
        Client.GetStringAsync($"/?q={Uri.EscapeDataString(question)}", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _feedback.Dispose();
    }
}
