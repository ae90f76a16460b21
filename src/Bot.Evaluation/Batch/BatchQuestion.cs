using Bot.Answering;

namespace Bot.Evaluation.Batch;

/// <summary>One question of a batch. It has no place for the right answer that may stand beside it in the file.</summary>
/// <param name="Id">Its own within the batch; never empty.</param>
/// <param name="Text">The question as typed. Untrusted; may be blank.</param>
/// <param name="Language">The language that the file names. A hint, never trusted over the text; null when it names none.</param>
/// <param name="AskedOn">The day on which it is asked; null for today.</param>
/// <param name="Previous">Earlier turns of the same conversation, oldest first; empty for a first question.</param>
public sealed record BatchQuestion(string Id, string Text, string? Language, DateOnly? AskedOn, IReadOnlyList<Turn> Previous)
{
    /// <summary>The question, asked on <paramref name="today"/> unless the file names a day.</summary>
    public Question ToQuestion(DateOnly today) => new(Text, AskedOn ?? today, Previous);
}
