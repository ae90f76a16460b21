namespace Bot.Host.Settings;

/// <summary>Which language model is asked. Plain values, so that nothing of a model is loaded where there is none; no record, because what shows it must not show its key.</summary>
public sealed class ModelSettings
{
    /// <summary>The provider: <c>openai</c>, <c>azure-openai</c> or <c>ollama</c>. <c>Model:Provider</c>, by default <c>none</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Where its protocol is served. <c>Model:Endpoint</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The model, or Azure's deployment. <c>Model:Name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The key; null for none. <c>Model:ApiKey</c>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>A user-assigned managed identity; null for the system-assigned one. <c>Model:ClientId</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>How freely words are chosen; null for not saying. <c>Model:Temperature</c>, to 2, by default 0.</summary>
    public double? Temperature { get; init; }

    /// <summary>The file of the prompt, absolute; null for the program's own. <c>Model:Prompt</c>.</summary>
    public string? Prompt { get; init; }

    /// <summary>Whether replies come in pieces. <c>Model:Stream</c>.</summary>
    public bool Streams { get; init; }

    /// <summary>Whether the reply's form is asked for as a JSON schema.</summary>
    public bool HasSchema { get; init; } = true;

    /// <summary>Most passages that it is given. <c>Model:Passages</c>, to 80, by default 20.</summary>
    public int MostPassages { get; init; }

    /// <summary>The proxy; null for none. <c>Model:Proxy</c>.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The folder that each request and reply is recorded to, absolute; null for nowhere. <c>Model:RecordTo</c>.</summary>
    public string? RecordTo { get; init; }

    /// <summary>The time for an attempt. <c>Model:AttemptSeconds</c>, to 60, by default 4.</summary>
    public TimeSpan AttemptLimit { get; init; }

    /// <summary>The time for all attempts of a call. <c>Model:CallSeconds</c>, to 60, by default 6.</summary>
    public TimeSpan CallLimit { get; init; }

    /// <summary>Most calls of a user in a day; 0 for no limit. <c>Model:CallsPerUserAndDay</c>, by default 200.</summary>
    public int UserCalls { get; init; }

    /// <summary>Most tokens of a user in a day; 0 for no limit. <c>Model:TokensPerUserAndDay</c>, by default 0.</summary>
    public int UserTokens { get; init; }

    /// <summary>Most calls in a day; 0 for no limit. <c>Model:CallsPerDay</c>, by default 5000.</summary>
    public int Calls { get; init; }

    /// <summary>Most tokens in a day; 0 for no limit. <c>Model:TokensPerDay</c>, by default 0.</summary>
    public int Tokens { get; init; }
}
