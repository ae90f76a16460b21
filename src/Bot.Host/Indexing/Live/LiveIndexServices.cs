using Bot.Answering;
using Bot.Answering.Chronologies;
using Bot.Composition;
using Bot.Host.Embeddings;
using Bot.Host.Models;
using Bot.Host.Settings;
using Bot.Host.Web.Sources;

namespace Bot.Host.Indexing.Live;

/// <summary>What a server shows of a live index: all of it follows the index.</summary>
internal static class LiveIndexServices
{
    /// <summary>Adds the answers, the documents, the facts of the page and what keeps them up to date, after a few questions nobody sees.</summary>
    public static async Task AddLiveIndexAsync(this IServiceCollection services, LiveIndex index, BotSettings settings)
    {
        await WarmUp.AtStartAsync(new QuestionAnswerer(index, KernelComposer.Extractive(settings.Composer)), CancellationToken.None);
        services.AddSingleton(provider =>
        {
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger(ModelStart.LogCategory);
            index.Embedding = EmbeddingStart.ForQuestions(settings, logger);
            return ModelStart.Answerer(index, settings, logger);
        });
        services.AddTransient(_ => index.Sources(settings.CorpusPath));
        services.AddTransient(_ => index.Summary());
        services.AddSingleton(index);
        services.AddSingleton<IEventSearch>(index);
        services.AddSingleton(new FollowSettings(settings.CorpusPath, settings.IndexFolder, TimeSpan.FromSeconds(settings.RescanSeconds), settings.Composer) { Embedding = EmbeddingStart.ForPassages(settings, goesOn: true) });
        services.AddSingleton<IndexFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());
    }
}
