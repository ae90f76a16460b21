using System.Globalization;
using Bot.Host.Models;

namespace Bot.Host.Settings;

/// <summary>Reads which language model is asked.</summary>
internal static class ModelSettingsReader
{
    private const string None = "none";
    public const string OpenAI = "openai";
    public const string Azure = "azure-openai";
    public const string Ollama = "ollama";
    private const int MostPassages = 80;
    private const double MostSeconds = 60;
    private const int MostPerDay = 2_000_000_000;

    /// <summary>The settings of the section.</summary>
    public static string[] Names { get; } =
        ["Provider", "Endpoint", "Name", "ApiKey", "ClientId", "Temperature", "Prompt", "Stream", "Schema", "Passages", "Proxy", "AttemptSeconds", "CallSeconds",
            "CallsPerUserAndDay", "TokensPerUserAndDay", "CallsPerDay", "TokensPerDay", "RecordTo"];

    /// <summary>The model; null for none. Part of <see cref="SettingsReader"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="corpus">The folder of the documents; null where none are read.</param>
    /// <exception cref="UsageException">A value can't be, or one is missing; the message says which.</exception>
    public static ModelSettings? Read(IConfigurationSection section, string? corpus = null) => (Text(section, "Provider") ?? None).ToLowerInvariant() switch
    {
        None => null,
        OpenAI => ReadModel(section, OpenAI, corpus),
        Azure => ReadModel(section, Azure, corpus),
        Ollama => ReadModel(section, Ollama, corpus),
        _ => throw new UsageException($"Model:Provider is \"{section["Provider"]}\": it must be {None}, {OpenAI}, {Azure} or {Ollama}."),
    };

    private static ModelSettings ReadModel(IConfigurationSection section, string provider, string? corpus)
    {
        var key = Text(section, "ApiKey");
        var attempt = Seconds(section, "AttemptSeconds", 4);
        var call = Seconds(section, "CallSeconds", Math.Max(6, attempt));
        if (call < attempt) throw new UsageException($"Model:CallSeconds is {Show(call)}, less than Model:AttemptSeconds, {Show(attempt)}: a call holds an attempt, so give it at least as long.");
        if (provider == OpenAI && key is null && Text(section, "Endpoint") is null)
            throw new UsageException("Model:ApiKey is missing: set it to a key of OpenAI, best as an environment variable (Model__ApiKey), which no file keeps, or set Model:Endpoint to a server that needs none.");
        var settings = new ModelSettings
        {
            Provider = provider,
            Endpoint = Endpoint(section, provider, key),
            Name = Text(section, "Name") ?? throw new UsageException($"Model:Name is missing: set it to {(provider == Azure ? "the deployment of the Azure OpenAI resource" : $"the model that {provider} is to run, such as {(provider == Ollama ? "llama3.1:8b" : "gpt-4o-mini")}")}."),
            ApiKey = key,
            ClientId = Text(section, "ClientId"),
            Temperature = None.Equals(Text(section, "Temperature"), StringComparison.OrdinalIgnoreCase) ? null : Number(section, "Temperature", 0, 0, 2),
            Prompt = Text(section, "Prompt") is { } prompt ? Path.GetFullPath(prompt, SettingsReader.Root) : null,
            Streams = Flag(section, "Stream"),
            HasSchema = Flag(section, "Schema", otherwise: true),
            MostPassages = WholeNumber.Read(section["Passages"], "Model:Passages", 20, MostPassages),
            Proxy = Text(section, "Proxy") is { } proxy ? Address(proxy, "Model:Proxy", "http://proxy.example:8080") : null,
            RecordTo = RecordTo(section, corpus),
            AttemptLimit = TimeSpan.FromSeconds(attempt),
            CallLimit = TimeSpan.FromSeconds(call),
            UserCalls = PerDay(section, "CallsPerUserAndDay", 200),
            UserTokens = PerDay(section, "TokensPerUserAndDay", 0),
            Calls = PerDay(section, "CallsPerDay", 5000),
            Tokens = PerDay(section, "TokensPerDay", 0),
        };
        ModelStart.CheckPrompt(settings);
        return settings;
    }

    private static Uri Endpoint(IConfigurationSection section, string provider, string? key)
    {
        if (Text(section, "Endpoint") is not { } text)
        {
            return provider switch
            {
                OpenAI => new Uri("https://api.openai.com/v1"),
                Ollama => new Uri("http://localhost:11434"),
                _ => throw new UsageException("Model:Endpoint is missing: set it to the address of the Azure OpenAI resource, such as https://NAME.openai.azure.com."),
            };
        }

        var endpoint = Address(text, "Model:Endpoint", provider switch { OpenAI => "https://api.openai.com/v1", Azure => "https://NAME.openai.azure.com", _ => "http://localhost:11434" });
        if (endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback && (key is not null || provider == Azure))
            throw new UsageException($"Model:Endpoint is \"{text}\": a key goes to another machine encrypted only, so it must begin with https://.");
        return endpoint;
    }

    /// <summary>The address that a setting gives. One that is refused is shown without what may be a password or a key.</summary>
    /// <param name="text">The value.</param>
    /// <param name="name">The setting, with its section.</param>
    /// <param name="example">What it could be.</param>
    internal static Uri Address(string text, string name, string example) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw new UsageException($"{name} is \"{Shown(text)}\": it must be an address such as {example}{(text.Contains('@', StringComparison.Ordinal) ? ", without a name or a password" : "")}.");

    // Before an @ may stand a password, behind a question mark a key.
    private static string Shown(string text)
    {
        var address = text.Split('?', '#')[0];
        var scheme = address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? address[..(at + 3)] : "";
        var shown = text.LastIndexOf('@') is var end and >= 0 ? scheme + text[(end + 1)..].Split('?', '#')[0] : address;
        return shown.Length == text.Length ? text : $"{shown}…";
    }

    private static string? RecordTo(IConfigurationSection section, string? corpus)
    {
        if (Text(section, "RecordTo") is not { } text) return null;
        var folder = Path.GetFullPath(text, SettingsReader.Root);
        if (File.Exists(folder)) throw new UsageException($"Model:RecordTo is {folder}, a file: name a folder.");
        // What is kept there would be read as documents, and quoted.
        if (corpus is not null && !Path.GetRelativePath(corpus, folder).Split(Path.DirectorySeparatorChar).Contains("..") && !Path.IsPathRooted(Path.GetRelativePath(corpus, folder)))
            throw new UsageException($"Model:RecordTo is {folder}, among the documents: name a folder outside of {corpus}.");
        return folder;
    }

    private static int PerDay(IConfigurationSection section, string name, int otherwise) => WholeNumber.Read(section[name], $"Model:{name}", otherwise, MostPerDay, least: 0);

    private static double Seconds(IConfigurationSection section, string name, double otherwise) => Number(section, name, otherwise, 0.1, MostSeconds);

    private static double Number(IConfigurationSection section, string name, double otherwise, double least, double most)
    {
        if (Text(section, name) is not { } text) return otherwise;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        throw new UsageException($"Model:{name} is \"{text}\": it must be a number from {Show(least)} to {Show(most)}.");
    }

    private static bool Flag(IConfigurationSection section, string name, bool otherwise = false) => Text(section, name) is not { } text
        ? otherwise
        : bool.TryParse(text, out var value) ? value : throw new UsageException($"Model:{name} is \"{text}\": it must be true or false.");

    private static string Show(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(IConfigurationSection section, string name) => section[name]?.Trim() is { Length: > 0 } text ? text : null;
}
