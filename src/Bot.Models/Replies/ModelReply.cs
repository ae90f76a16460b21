namespace Bot.Models.Replies;

/// <summary>What a model replied, read. Nothing in it is true yet, and nothing in it is fit to be shown yet.</summary>
/// <param name="Sentences">The sentences that could be read whole, in order; empty for "not in the sources".</param>
/// <param name="Short">The bare answer; null where there is none.</param>
/// <param name="IsNotInSources">Whether the model says that the passages don't answer the question.</param>
/// <param name="IsCut">Whether the reply ended before its form did: there may have been more.</param>
internal sealed record ModelReply(IReadOnlyList<ReplySentence> Sentences, string? Short, bool IsNotInSources, bool IsCut)
{
    /// <summary>How many sentences and citations were left out because they have another form, or are more than are read.</summary>
    public int LeftOut { get; init; }
}

/// <summary>One sentence of a reply.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">What it says it rests on; may be empty.</param>
internal sealed record ReplySentence(string Text, IReadOnlyList<ReplyCitation> Citations);

/// <summary>One quote of a reply.</summary>
/// <param name="Passage">The passage's number in the prompt, from 1; any number can stand here.</param>
/// <param name="Quote">The words that are said to stand there.</param>
internal sealed record ReplyCitation(int Passage, string Quote);
