using Bot.Host.Settings;

namespace Bot.Host.Feedback;

/// <summary>What takes and keeps feedback.</summary>
public static class FeedbackServices
{
    /// <summary>Adds a <see cref="FeedbackBox"/> with what is behind it. Needs a <see cref="TimeProvider"/>. Nothing is written before feedback comes.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services, FeedbackSettings settings) =>
        services.AddSingleton(settings).AddSingleton<RatedAnswers>().AddSingleton<FeedbackStore>().AddSingleton<FeedbackBox>()
            .AddHostedService<FeedbackExpiry>();
}
