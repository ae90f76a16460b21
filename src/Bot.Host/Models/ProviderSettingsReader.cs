using System.Globalization;

namespace Bot.Host.Models;

/// <summary>Reads what the sections of both kinds of model have in common.</summary>
/// <param name="section">The section.</param>
internal sealed class ProviderSettingsReader(IConfigurationSection section)
{
    public const string None = "none";
    public const string OpenAI = "openai";
    public const string Azure = "azure-openai";
    public const string Ollama = "ollama";

    /// <summary>The settings that both have.</summary>
    public static string[] Names { get; } = ["Provider", "Endpoint", "Name", "ApiKey", "ClientId", "Proxy"];

    /// <summary>The provider and where it is; null for none.</summary>
    /// <param name="kind">What the models are called.</param>
    /// <param name="ofOpenAI">A model of OpenAI's.</param>
    /// <param name="ofOllama">A model that Ollama runs.</param>
    /// <exception cref="UsageException">A value can't be, or one is missing; the message says which.</exception>
    public ProviderSettings? Read(string kind, string ofOpenAI, string ofOllama)
    {
        var provider = (Text("Provider") ?? None).ToLowerInvariant();
        if (provider == None) return null;
        if (provider is not (OpenAI or Azure or Ollama)) throw Wrong("Provider", section["Provider"]!, $"it must be {None}, {OpenAI}, {Azure} or {Ollama}");
        var key = Text("ApiKey");
        if (provider == OpenAI && key is null && Text("Endpoint") is null)
            throw new UsageException($"{section.Key}:ApiKey is missing: set it to a key of OpenAI, best as an environment variable ({section.Key}__ApiKey), which no file keeps, or set {section.Key}:Endpoint to a server that needs none.");
        return new ProviderSettings
        {
            Provider = provider,
            Endpoint = Endpoint(provider, key),
            Name = Text("Name") ?? throw new UsageException($"{section.Key}:Name is missing: set it to {(provider == Azure ? "the deployment of the Azure OpenAI resource" : $"the {kind} that {provider} is to run, such as {(provider == Ollama ? ofOllama : ofOpenAI)}")}."),
            ApiKey = key,
            ClientId = Text("ClientId"),
            Proxy = Text("Proxy") is { } proxy ? Address(proxy, "Proxy", "http://proxy.example:8080") : null,
        };
    }

    /// <summary>A value without the spaces around it; null for none.</summary>
    public string? Text(string name) => section[name]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A number of seconds, from 0.1.</summary>
    public double Seconds(string name, double otherwise, double most) => Number(name, otherwise, 0.1, most);

    /// <summary>A number, with a point where it is no whole one.</summary>
    public double Number(string name, double otherwise, double least, double most)
    {
        if (Text(name) is not { } text) return otherwise;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        throw Wrong(name, text, string.Create(CultureInfo.InvariantCulture, $"it must be a number from {least} to {most}"));
    }

    private Uri Endpoint(string provider, string? key)
    {
        var usual = provider switch { OpenAI => "https://api.openai.com/v1", Azure => "https://NAME.openai.azure.com", _ => "http://localhost:11434" };
        if (Text("Endpoint") is not { } text)
            return provider == Azure ? throw new UsageException($"{section.Key}:Endpoint is missing: set it to the address of the Azure OpenAI resource, such as {usual}.") : new Uri(usual);
        var endpoint = Address(text, "Endpoint", usual);
        return endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback && (key is not null || provider == Azure)
            ? throw Wrong("Endpoint", text, "a key goes to another machine encrypted only, so it must begin with https://")
            : endpoint;
    }

    private Uri Address(string text, string name, string example) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw Wrong(name, Shown(text), $"it must be an address such as {example}{(text.Contains('@', StringComparison.Ordinal) ? ", without a name or a password" : "")}");

    // Before an @ may stand a password, behind a question mark a key.
    private static string Shown(string text)
    {
        var address = text.Split('?', '#')[0];
        var scheme = address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? address[..(at + 3)] : "";
        var shown = text.LastIndexOf('@') is var end and >= 0 ? scheme + text[(end + 1)..].Split('?', '#')[0] : address;
        return shown.Length == text.Length ? text : $"{shown}…";
    }

    private UsageException Wrong(string name, string value, string what) => new($"{section.Key}:{name} is \"{value}\": {what}.");
}
