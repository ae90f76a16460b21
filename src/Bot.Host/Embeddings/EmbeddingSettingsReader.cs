using System.Globalization;
using Bot.Host.Settings;

namespace Bot.Host.Embeddings;

/// <summary>Reads which embedding model is asked.</summary>
internal static class EmbeddingSettingsReader
{
    private const string None = "none";
    private const int MostDimensions = 16_384;
    private const int LongestPrefix = 200;

    /// <summary>The settings of the section.</summary>
    public static string[] Names { get; } =
        ["Provider", "Endpoint", "Name", "ApiKey", "ClientId", "Dimensions", "PassagePrefix", "QuestionPrefix", "Proxy", "BatchSeconds", "QuestionSeconds"];

    /// <summary>The model; null for none. Part of <see cref="SettingsReader"/>.</summary>
    /// <exception cref="UsageException">A value can't be, or one is missing; the message says which.</exception>
    public static EmbeddingSettings? Read(IConfigurationSection section) => (Text(section, "Provider") ?? None).ToLowerInvariant() switch
    {
        None => null,
        ModelSettingsReader.OpenAI => ReadModel(section, ModelSettingsReader.OpenAI),
        ModelSettingsReader.Azure => ReadModel(section, ModelSettingsReader.Azure),
        ModelSettingsReader.Ollama => ReadModel(section, ModelSettingsReader.Ollama),
        _ => throw new UsageException($"Embedding:Provider is \"{section["Provider"]}\": it must be {None}, {ModelSettingsReader.OpenAI}, {ModelSettingsReader.Azure} or {ModelSettingsReader.Ollama}."),
    };

    private static EmbeddingSettings ReadModel(IConfigurationSection section, string provider)
    {
        var key = Text(section, "ApiKey");
        if (provider == ModelSettingsReader.OpenAI && key is null && Text(section, "Endpoint") is null)
            throw new UsageException("Embedding:ApiKey is missing: set it to a key of OpenAI, best as an environment variable (Embedding__ApiKey), which no file keeps, or set Embedding:Endpoint to a server that needs none.");
        return new EmbeddingSettings
        {
            Provider = provider,
            Endpoint = Endpoint(section, provider, key),
            Name = Text(section, "Name") ?? throw new UsageException($"Embedding:Name is missing: set it to {NameOf(provider)}."),
            ApiKey = key,
            ClientId = Text(section, "ClientId"),
            Dimensions = Text(section, "Dimensions") is { } dimensions ? WholeNumber.Read(dimensions, "Embedding:Dimensions", 0, MostDimensions) : null,
            PassagePrefix = Prefix(section, "PassagePrefix"),
            QuestionPrefix = Prefix(section, "QuestionPrefix"),
            Proxy = Text(section, "Proxy") is { } proxy ? ModelSettingsReader.Address(proxy, "Embedding:Proxy", "http://proxy.example:8080") : null,
            BatchLimit = Seconds(section, "BatchSeconds", 30, 300),
            QuestionLimit = Seconds(section, "QuestionSeconds", 1, 10),
        };
    }

    private static string NameOf(string provider) => provider switch
    {
        ModelSettingsReader.Azure => "the deployment of the Azure OpenAI resource",
        ModelSettingsReader.Ollama => "the embedding model that ollama is to run, such as nomic-embed-text",
        _ => "the embedding model that openai is to run, such as text-embedding-3-small",
    };

    private static Uri Endpoint(IConfigurationSection section, string provider, string? key)
    {
        if (Text(section, "Endpoint") is not { } text)
        {
            return provider switch
            {
                ModelSettingsReader.OpenAI => new Uri("https://api.openai.com/v1"),
                ModelSettingsReader.Ollama => new Uri("http://localhost:11434"),
                _ => throw new UsageException("Embedding:Endpoint is missing: set it to the address of the Azure OpenAI resource, such as https://NAME.openai.azure.com."),
            };
        }

        var endpoint = ModelSettingsReader.Address(text, "Embedding:Endpoint", provider switch { ModelSettingsReader.OpenAI => "https://api.openai.com/v1", ModelSettingsReader.Azure => "https://NAME.openai.azure.com", _ => "http://localhost:11434" });
        if (endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback && (key is not null || provider == ModelSettingsReader.Azure))
            throw new UsageException($"Embedding:Endpoint is \"{text}\": a key goes to another machine encrypted only, so it must begin with https://.");
        return endpoint;
    }

    private static TimeSpan Seconds(IConfigurationSection section, string name, double otherwise, double most)
    {
        if (Text(section, name) is not { } text) return TimeSpan.FromSeconds(otherwise);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0.1 && value <= most) return TimeSpan.FromSeconds(value);
        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"Embedding:{name} is \"{text}\": it must be a number from 0.1 to {most}."));
    }

    // Spaces at its end count: "query: ".
    private static string Prefix(IConfigurationSection section, string name)
    {
        var text = section[name] ?? "";
        return text.Length <= LongestPrefix ? text : throw new UsageException($"Embedding:{name} is longer than {LongestPrefix} characters: give the few words that the model's description asks for.");
    }

    private static string? Text(IConfigurationSection section, string name) => section[name]?.Trim() is { Length: > 0 } text ? text : null;
}
