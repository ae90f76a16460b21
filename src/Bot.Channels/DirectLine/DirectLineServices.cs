using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.DirectLine;

/// <summary>What Direct Line is made of.</summary>
public static class DirectLineServices
{
    internal const string CorsPolicy = "DirectLine";

    private static readonly TimeSpan PreflightKept = TimeSpan.FromMinutes(10);

    /// <summary>Adds the Direct Line server. Needs a <see cref="Queue.TurnQueue"/>, a <see cref="Turns.IBot"/> and a <see cref="TimeProvider"/>; a
    /// <see cref="DirectLineOptions"/> or a <see cref="DirectLineAdapter"/> (with what is done about a turn that breaks) added before replaces the default one.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.TryAddSingleton(new DirectLineOptions());
        services.TryAddSingleton<DirectLineAdapter>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<SecretCheck>();
        services.AddSingleton<OpenConversations>();
        services.AddSingleton<Origins>();
        services.AddSingleton<Door>();
        services.AddSingleton<TokenRoutes>();
        services.AddSingleton<ConversationRoutes>();
        services.AddSingleton<StreamRoute>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<DirectLineOptions>((cors, options) => cors.AddPolicy(CorsPolicy, policy => policy
            .WithOrigins([.. options.TrustedOrigins])
            .WithMethods("GET", "POST")
            .WithHeaders(HeaderNames.Accept, HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", "x-requested-with")
            .SetPreflightMaxAge(PreflightKept)));
        // It writes whole addresses, and that of a socket holds a ticket.
        services.PostConfigure<LoggerFilterOptions>(log => log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        return services;
    }
}
