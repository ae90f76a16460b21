using System.Runtime.CompilerServices;
using Bot.Answering;
using Bot.Composition;
using Bot.Host.Settings;
using Bot.Models;

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

    // Apart, so that the types of the model are looked for only where this is called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static QuestionAnswerer WithModel(IPassageSearch search, KernelComposer extractive, BotSettings settings, ILogger? logger) =>
        new(search, extractive, new ModelComposer(extractive, new LanguageModel(settings.Model!, TimeProvider.System), SureAt(settings.Composer), logger ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance));

    // Half-way between what is just enough and certainty: see decisions/0014.
    internal static double SureAt(ComposerOptions options) => (1 + options.Threshold) / 2;
}
