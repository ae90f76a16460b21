using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Answering.Embeddings;
using Bot.Host.Models;
using Bot.Host.Settings;
using Bot.Models;
using Bot.Models.Embeddings;
using Bot.Retrieval.Vectors;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Embeddings;

/// <summary>Puts together what passages and questions get their vectors from: nothing by default, and then nothing of a model is loaded.</summary>
internal static partial class EmbeddingStart
{
    /// <summary>For building an index; null where no model is configured.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="goesOn">Whether vectors that are missing are asked for also where no document has changed.</param>
    public static PassageEmbedding? ForPassages(BotSettings settings, bool goesOn) =>
        settings.Embedding is { } embedding ? OfPassages(embedding, goesOn) : null;

    /// <summary>For asking; null where no model is configured.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="logger">Is told what fails.</param>
    public static QuestionEmbedding? ForQuestions(BotSettings settings, ILogger? logger = null) =>
        settings.Embedding is { } embedding ? OfQuestions(embedding, logger ?? NullLogger.Instance) : null;

    /// <summary>The time for all questions of a turn together: readings are searched for one after the other.</summary>
    public static TimeSpan QuestionsLimit(EmbeddingSettings settings) => 1.25 * settings.QuestionLimit;

    /// <summary>Embeds two texts and says what was measured.</summary>
    /// <exception cref="UsageException">There are no vectors; the message says why.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task TestAsync(EmbeddingSettings settings, TextWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            var began = Stopwatch.GetTimestamp();
            using var embedder = new TextEmbedder(Options(settings), EmbeddingUse.Passages, TimeProvider.System, NullLogger.Instance);
            var vectors = await embedder.EmbedAsync(["The king visited Morocco.", "The queen was received in Rabat."], cancellationToken);
            var took = Stopwatch.GetElapsedTime(began);
            await writer.WriteLineAsync($"embedding  {settings.Name} at {settings.Endpoint}");
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"vectors    {vectors[0].Length} dimensions, {took.TotalMilliseconds:0} ms for two (of {settings.QuestionLimit.TotalMilliseconds:0} for a question)"));
        }
        catch (EmbeddingException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    // Apart, so that the types of the model are looked for only where these are called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PassageEmbedding OfPassages(EmbeddingSettings settings, bool goesOn) =>
        new(new TextEmbedder(Options(settings), EmbeddingUse.Passages, TimeProvider.System, NullLogger.Instance), TimeProvider.System) { GoesOn = goesOn };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static QuestionEmbedding OfQuestions(EmbeddingSettings settings, ILogger logger) =>
        new(new TextEmbedder(Options(settings), EmbeddingUse.Questions, TimeProvider.System, logger), QuestionsLimit(settings), TimeProvider.System) { Unfit = reason => LogUnfit(logger, reason) };

    private static EmbeddingOptions Options(EmbeddingSettings settings) => new(ModelStart.Provider(settings))
    {
        Dimensions = settings.Dimensions,
        PassagePrefix = settings.PassagePrefix,
        QuestionPrefix = settings.QuestionPrefix,
        BatchLimit = settings.BatchLimit,
        QuestionLimit = settings.QuestionLimit,
    };

    [LoggerMessage(LogLevel.Warning, "Words alone find passages: {Reason}")]
    private static partial void LogUnfit(ILogger logger, string reason);
}
