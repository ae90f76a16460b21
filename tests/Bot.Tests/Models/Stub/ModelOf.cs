using Bot.Models;
using Bot.Models.Prompting;

namespace Bot.Tests.Models.Stub;

/// <summary>A model that is a stub.</summary>
internal static class ModelOf
{
    /// <summary>A port of this machine that nothing listens at.</summary>
    public static Uri Nothing { get; } = new("http://127.0.0.1:9/v1");

    /// <param name="endpoint">Where it is asked.</param>
    /// <param name="provider">Its protocol.</param>
    /// <param name="seconds">The time for an attempt; a call has half as much again.</param>
    /// <param name="streams">Whether it is asked for pieces.</param>
    /// <param name="key">Its key.</param>
    /// <param name="callSeconds">The time for a call, where it is another.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="recordTo">Where to it is recorded; null for nowhere.</param>
    public static ModelOptions Options(Uri endpoint, ModelProvider provider = ModelProvider.OpenAI, double seconds = 4, bool streams = false, string? key = "sk-secret", double? callSeconds = null, string name = "m", string? recordTo = null) => new(new ProviderOptions { Provider = provider, Endpoint = endpoint, Name = name, ApiKey = key })
    {
        Prompt = PromptFile.Read(PromptFile.OwnPath),
        Rewriting = PromptFile.Read(PromptFile.RewritingPath),
        Streams = streams,
        RecordTo = recordTo,
        AttemptLimit = TimeSpan.FromSeconds(seconds),
        CallLimit = TimeSpan.FromSeconds(callSeconds ?? seconds * 1.5),
    };
}
