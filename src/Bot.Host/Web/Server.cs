using Bot.Host.Cli;
using Bot.Host.Feedback;
using Bot.Host.Indexing;
using Bot.Host.Indexing.Live;
using Bot.Host.Settings;
using Bot.Host.Web.Chat.Replies;

namespace Bot.Host.Web;

/// <summary>The server: what runs when the program is started without a verb.</summary>
internal static class Server
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>Opens the index, building it first when it must, and serves until it is stopped.</summary>
    /// <param name="args">The command line, as ASP.NET Core has it: <c>--urls</c> and any setting as <c>--Section:Name value</c>.</param>
    /// <exception cref="UsageException">A setting is wrong, there is nothing to read, or the port is in use.</exception>
    public static async Task RunAsync(string[] args)
    {
        var builder = SettingsReader.LoadForServer(args);
        var settings = SettingsReader.Read(builder.Configuration);
        var app = AppSettings.Read(builder.Configuration);
        if (app is null) Listeners.CheckAreLocal(builder.Configuration);
        using var index = OpenIndex.OpenLive(settings, CorpusOptions.Report(), CancellationToken.None);
        // The host logs a failed start with its stack trace; ours is a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls(builder.Configuration["urls"] is { Length: > 0 } urls ? urls : DefaultUrl);
        builder.Services.AddSingleton(TimeProvider.System);
        await builder.Services.AddLiveIndexAsync(index, settings);
        builder.Services.AddBotAuthentication(app);
        builder.Services.AddSingleton(settings.DirectLine);
        if (settings.PublicUrl is not null) builder.Services.AddSingleton(new SourceLinks(settings.PublicUrl));
        builder.Services.AddFeedback(settings.Feedback);
        builder.Services.AddSingleton(settings.WebChat);
        builder.Services.AddWeb();
        await using var server = builder.Build();
        server.MapWeb(() => index.Counts.Documents, () => server.Services.GetRequiredService<IndexFollower>().Health);
        try
        {
            await server.RunAsync();
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UsageException($"The address is in use: stop the program that has it, or choose another with --urls http://localhost:PORT. ({exception.Message})");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException)
        {
            throw new UsageException($"--urls can't be read: {exception.Message.TrimEnd('.')}. Write it as http://localhost:3978.");
        }
    }
}
