using Bot.Answering.Chronologies;
using Bot.Channels.Authentication;
using Bot.Channels.Connector;
using Bot.Channels.DirectLine;
using Bot.Channels.Http;
using Bot.Channels.Queue;
using Bot.Channels.Turns;
using Bot.Host.Indexing;
using Bot.Host.Settings;
using Bot.Host.Web.Chat;
using Bot.Host.Web.Chat.Replies;
using Bot.Host.Web.Chronologies;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Host.Web;

/// <summary>What the web page and the chat endpoint are made of.</summary>
public static class WebServices
{
    // A question of full length in any script, percent-encoded, with room to be told that it is too long.
    private const int LongestRequestLine = 32 * 1024;

    // Sockets of chats count apart, by DirectLine:MostSockets.
    private const int MostConnections = 1000;

    /// <summary>Adds the check of who may speak to the bot: the Bot Framework for a bot that is registered with it, else whoever is on this machine.</summary>
    public static IServiceCollection AddBotAuthentication(this IServiceCollection services, AppRegistration? app)
    {
        if (app is null) return services.AddSingleton<BotFrameworkAuthentication, AnonymousAuthentication>();
        return services.AddSingleton(app).AddSingleton<BotFrameworkAuthentication, AppAuthentication>();
    }

    /// <summary>Adds the page and the chat endpoint. Needs a <see cref="Answering.QuestionAnswerer"/> and a <see cref="TimeProvider"/>;
    /// a <see cref="PageText"/>, <see cref="SourceLinks"/> or a <see cref="DirectLineOptions"/> added before replaces the default one,
    /// <see cref="SourceDocuments"/> added before can be opened at <c>/sources/…</c>, and a <see cref="CorpusSummary"/> added before is told on the page.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(PageText.Default);
        services.TryAddSingleton(SourceLinks.None);
        services.TryAddSingleton(SourceDocuments.None);
        services.TryAddSingleton<IEventSearch>(NoEvents.Known);
        services.TryAddSingleton(CorpusSummary.Empty);
        services.TryAddSingleton(WebChatSettings.Here);
        services.TryAddSingleton(WebChatBundle.Beside(AppContext.BaseDirectory));
        services.AddSingleton<ConversationTurns>();
        services.TryAddSingleton<BotFrameworkAuthentication, AnonymousAuthentication>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.AddSingleton<IBotFrameworkHttpAdapter, ErrorReportingAdapter>();
        services.AddSingleton<IBot, RelationsBot>();
        services.AddSingleton<DirectLineAdapter, ErrorReportingDirectLine>();
        services.AddDirectLine();
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        });
        return services;
    }
}
