using Bot.Host.Models;
using Bot.Host.Settings;

namespace Bot.Host.Embeddings;

/// <summary>Reads which embedding model is asked.</summary>
internal static class EmbeddingSettingsReader
{
    private const int MostDimensions = 16_384;
    private const int LongestPrefix = 200;

    /// <summary>The settings of the section.</summary>
    public static string[] Names { get; } = [.. ProviderSettingsReader.Names, "Dimensions", "PassagePrefix", "QuestionPrefix", "BatchSeconds", "QuestionSeconds"];

    /// <summary>The model; null for none. Part of <see cref="SettingsReader"/>.</summary>
    /// <exception cref="UsageException">A value can't be, or one is missing; the message says which.</exception>
    public static EmbeddingSettings? Read(IConfigurationSection section)
    {
        var reader = new ProviderSettingsReader(section);
        return reader.Read("embedding model", "text-embedding-3-small", "nomic-embed-text") is not { } provider ? null : new EmbeddingSettings(provider)
        {
            Dimensions = reader.Text("Dimensions") is { } dimensions ? WholeNumber.Read(dimensions, "Embedding:Dimensions", 0, MostDimensions) : null,
            PassagePrefix = Prefix(section, "PassagePrefix"),
            QuestionPrefix = Prefix(section, "QuestionPrefix"),
            BatchLimit = TimeSpan.FromSeconds(reader.Seconds("BatchSeconds", 30, 300)),
            QuestionLimit = TimeSpan.FromSeconds(reader.Seconds("QuestionSeconds", 1, 10)),
        };
    }

    // Spaces at its end count: "query: ".
    private static string Prefix(IConfigurationSection section, string name)
    {
        var text = section[name] ?? "";
        return text.Length <= LongestPrefix ? text : throw new UsageException($"Embedding:{name} is longer than {LongestPrefix} characters: give the few words that the model's description asks for.");
    }
}
