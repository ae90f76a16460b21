using System.Diagnostics.Metrics;

namespace Bot.Models;

/// <summary>Counts how answers came about. Time and tokens of each call are counted under the same name by the client itself.</summary>
/// <param name="model">The model's name.</param>
internal sealed class ModelMeter(string model) : IDisposable
{
    /// <summary>The name that all figures of a model are found under.</summary>
    public const string Name = "Bot.Models";

    private readonly Meter _meter = new(Name);

    private Counter<long> Answers => field ??= _meter.CreateCounter<long>("bot.model.answers", "{answer}", "Answers for which a language model was wanted, by what became of its reply.");

    /// <summary>Counts an answer by its outcome: <c>Given</c>, <c>Dropped</c>, <c>NotInSources</c>, <c>PastLimit</c>, or a <see cref="ModelFault"/>.</summary>
    public void Answer(string outcome) => Answers.Add(1, new("gen_ai.request.model", model), new KeyValuePair<string, object?>("outcome", outcome));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
