using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Channels.Queue;
using Bot.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support;

/// <summary>A Direct Line server on a free port of this machine with a bot behind it, and a clock that stands still.</summary>
internal sealed class DirectLineBot : IAsyncDisposable
{
    public const string Secret = "a-secret-of-more-than-32-characters";

    private readonly WebApplication _app;

    private DirectLineBot(WebApplication app, EchoBot bot, FakeTimeProvider time)
    {
        (_app, Bot, Time) = (app, bot, time);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public EchoBot Bot { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public string Origin => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public OpenConversations Conversations => _app.Services.GetRequiredService<OpenConversations>();

    public TurnQueue Queue => _app.Services.GetRequiredService<TurnQueue>();

    public static async Task<DirectLineBot> StartAsync(DirectLineOptions? options = null, ILoggerProvider? log = null)
    {
        var bot = new EchoBot();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IBot>(bot);
        builder.Services.AddSingleton<TurnQueue>();
        builder.Services.AddSingleton(options ?? new DirectLineOptions { Secrets = [Secret], TokensPerMinute = int.MaxValue });
        builder.Services.AddDirectLine();
        var app = builder.Build();
        app.MapDirectLine();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new DirectLineBot(app, bot, time);
    }

    /// <summary>Sends a request without a body, with the token and the headers that are given.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A token as this server's own page gets it.</summary>
    public async Task<JsonObject> PageTokenAsync()
    {
        using var response = await SendAsync(HttpMethod.Post, "/webchat/token", headers: ("Origin", Origin));
        response.EnsureSuccessStatusCode();
        return await JsonAsync(response);
    }

    /// <summary>A conversation that has been started.</summary>
    public async Task<DirectLineChat> StartChatAsync()
    {
        var token = (string)(await PageTokenAsync())["token"]!;
        using var response = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", token, new JsonObject { ["user"] = new JsonObject() });
        response.EnsureSuccessStatusCode();
        return new DirectLineChat(this, await JsonAsync(response));
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        Bot.Go.TrySetResult();
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
