using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Models.Embeddings;

/// <summary>Counts what embedding takes, under the names of OpenTelemetry's conventions for generative AI.</summary>
internal static class EmbeddingMeter
{
    private static readonly Meter Meter = new("Bot.Models.Embeddings");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "How long calls took.");
    private static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens that were read.");

    /// <summary>One call: how long it took, what it failed of, and how many tokens the provider counted.</summary>
    public static void Called(EmbeddingOptions options, EmbeddingUse use, TimeSpan took, string? fault, long? tokens)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", "embeddings" },
            { "gen_ai.provider.name", options.MeteredName },
            { "gen_ai.request.model", options.Name },
            { "bot.embedding.use", use == EmbeddingUse.Questions ? "questions" : "passages" },
        };
        if (fault is not null) tags.Add("error.type", fault);
        Duration.Record(took.TotalSeconds, tags);
        tags.Add("gen_ai.token.type", "input");
        if (tokens is { } count) Tokens.Record(count, tags);
    }
}
