using System.Diagnostics.CodeAnalysis;
using Bot.Models.Prompting;

namespace Bot.Models;

/// <summary>Which language model is asked, and within which bounds.</summary>
/// <param name="provider">Whose it is, and where.</param>
[method: SetsRequiredMembers]
public sealed class ModelOptions(ProviderOptions provider) : ProviderOptions(provider)
{
    /// <summary>How freely words are chosen, 0 to 2; null for not saying, as reasoning models want it. The default is 0: the likeliest.</summary>
    public double? Temperature { get; init; } = 0;

    /// <summary>The prompt of an answer.</summary>
    public PromptFile Prompt { get; init; } = PromptFile.None;

    /// <summary>The prompt by which follow-ups are rewritten.</summary>
    public PromptFile Rewriting { get; init; } = PromptFile.None;

    /// <summary>Whether replies are asked for piece by piece. A reply that the time ends is then used as far as its sentences are whole.</summary>
    public bool Streams { get; init; }

    /// <summary>Whether the form of the reply is asked for as a JSON schema. The default is true; without it the prompt alone says the form.</summary>
    public bool HasSchema { get; init; } = true;

    /// <summary>Most passages that the model is given. The default is 20.</summary>
    public int MostPassages { get; init; } = 20;

    /// <summary>The folder that each request and reply is recorded to; null for nowhere.</summary>
    public string? RecordTo { get; init; }

    /// <summary>The time for one attempt, its body included. The default is 4 s.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The time for all attempts of a call, with the wait between them. The default is 6 s.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(6);
}
