namespace Bot.Evaluation.Scoring;

/// <summary>A question with the right answer, for the referee alone.</summary>
/// <param name="Id">Its own within the set; never empty.</param>
/// <param name="Text">The question as typed.</param>
/// <param name="Language">The language it is counted under.</param>
/// <param name="Type">The type it is counted under; may be empty. For <c>list</c> an answer is right only with all its parts.</param>
/// <param name="Expected">What a good program does with it.</param>
/// <param name="Answers">Right answers, of which any will do; empty where there is none.</param>
/// <param name="Documents">Ids of the documents that say it; may be empty.</param>
public sealed record LabelledQuestion(
    string Id, string Text, string Language, string Type, ExpectedOutcome Expected, IReadOnlyList<string> Answers, IReadOnlyList<string> Documents)
{
    /// <summary>Words of the documents that say it; may be empty. Nothing is scored by them.</summary>
    public IReadOnlyList<LabelledQuote> Evidence { get; init; } = [];

    /// <summary>Whether an answer needs all its parts.</summary>
    public bool IsList => Type == "list" && Answers.Count > 0;
}

/// <summary>Words that say the right answer.</summary>
/// <param name="Document">The id of the document that they stand in.</param>
/// <param name="Quote">The words.</param>
public sealed record LabelledQuote(string Document, string Quote);
