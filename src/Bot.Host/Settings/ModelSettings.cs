using System.Diagnostics.CodeAnalysis;
using Bot.Host.Models;

namespace Bot.Host.Settings;

/// <summary>Which language model is asked.</summary>
/// <param name="provider">Whose it is, and where.</param>
[method: SetsRequiredMembers]
public sealed class ModelSettings(ProviderSettings provider) : ProviderSettings(provider)
{
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
