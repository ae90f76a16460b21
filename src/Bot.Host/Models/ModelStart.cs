using System.Runtime.CompilerServices;
using Bot.Answering;
using Bot.Answering.Conversations;
using Bot.Composition;
using Bot.Host.Embeddings;
using Bot.Host.Settings;
using Bot.Models;
using Bot.Models.Limits;
using Bot.Models.Prompting;

namespace Bot.Host.Models;

/// <summary>Puts together what answers questions: without a language model by default, and then nothing of one is loaded.</summary>
internal static class ModelStart
{
    /// <summary>Under which name it is logged how a model's calls end.</summary>
    public const string LogCategory = "Bot.Models";

    /// <summary>What answers questions out of the index, by the settings.</summary>
    /// <param name="search">The index.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="logger">Is told how each call of a model ended.</param>
    public static QuestionAnswerer Answerer(IPassageSearch search, BotSettings settings, ILogger? logger = null)
    {
        var extractive = KernelComposer.Extractive(settings.Composer);
        return settings.Model is null ? new QuestionAnswerer(search, extractive) : WithModel(search, extractive, settings, logger);
    }

    /// <summary>Reads the prompts, so that a wrong one stops the start.</summary>
    /// <exception cref="UsageException">One is none; the message says why.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CheckPrompts(ModelSettings settings) => Options(settings);

    /// <summary>How long models may take in a turn: the call that composes its answer has its time, and what comes before it that of the vectors of its questions, or a second and a quarter where there
    /// are none. By the defaults that is 7.25 s; what a provider's library does with a reply, and all else, has the rest of 8 s. Longer limits in the settings make it longer.</summary>
    public static TimeSpan TurnLimit(BotSettings settings) => settings.Model!.CallLimit + (settings.Embedding is { } embedding ? EmbeddingStart.QuestionsLimit(embedding) : TimeSpan.FromSeconds(1.25));

    /// <summary>The provider as a model has it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ProviderOptions Provider(ProviderSettings settings) => new()
    {
        Provider = settings.Provider switch
        {
            ProviderSettingsReader.OpenAI => ModelProvider.OpenAI,
            ProviderSettingsReader.Azure => ModelProvider.AzureOpenAI,
            ProviderSettingsReader.Ollama => ModelProvider.Ollama,
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        Endpoint = settings.Endpoint,
        Name = settings.Name,
        ApiKey = settings.ApiKey,
        ClientId = settings.ClientId,
        Proxy = settings.Proxy,
    };

    /// <summary>The settings as the model has them.</summary>
    /// <exception cref="UsageException">A prompt is none; the message says why.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ModelOptions Options(ModelSettings settings)
    {
        try
        {
            return new ModelOptions(Provider(settings))
            {
                Temperature = settings.Temperature,
                Prompt = PromptFile.Read(settings.Prompt ?? PromptFile.OwnPath),
                Rewriting = PromptFile.Read(PromptFile.RewritingPath),
                Streams = settings.Streams,
                HasSchema = settings.HasSchema,
                MostPassages = settings.MostPassages,
                RecordTo = settings.RecordTo,
                AttemptLimit = settings.AttemptLimit,
                CallLimit = settings.CallLimit,
            };
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    // Apart, so that the types of the model are looked for only where this is called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static QuestionAnswerer WithModel(IPassageSearch search, KernelComposer extractive, BotSettings settings, ILogger? logger)
    {
        logger ??= Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        var model = new LanguageModel(Options(settings.Model!), TimeProvider.System);
        var use = new DailyUse(Limits(settings.Model!), TimeProvider.System);
        var limit = new TurnLimit(TurnLimit(settings), TimeProvider.System);
        return new QuestionAnswerer(search, extractive, new ModelComposer(extractive, model, SureAt(settings.Composer), logger, use), new ModelRewriter(model, logger, use), limit);
    }

    /// <summary>The limits of a day, as the model has them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static DailyLimits Limits(ModelSettings settings)
    {
        return new DailyLimits(OrNone(settings.UserCalls), OrNone(settings.UserTokens), OrNone(settings.Calls), OrNone(settings.Tokens));

        static int? OrNone(int most) => most == 0 ? null : most;
    }

    // Half-way between what is just enough and certainty: see decisions/0014.
    internal static double SureAt(ComposerOptions options) => (1 + options.Threshold) / 2;
}
