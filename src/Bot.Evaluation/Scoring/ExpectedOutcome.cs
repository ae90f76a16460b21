namespace Bot.Evaluation.Scoring;

/// <summary>What a good program does with a labelled question.</summary>
public enum ExpectedOutcome
{
    /// <summary>It answers (<c>answer</c>).</summary>
    Answer,

    /// <summary>It says that the sources don't (<c>refuse</c>).</summary>
    Refuse,

    /// <summary>It answers with what is true instead of what the question takes for granted (<c>correct-premise</c>).</summary>
    CorrectPremise,

    /// <summary>Either of the two is well (<c>refuse-or-correct</c>).</summary>
    RefuseOrCorrect,
}
