using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;

namespace Bot.Host.Reports;

/// <summary>A labelled file of questions, and the documents that they are asked of.</summary>
/// <param name="Name">What the set is called in the report.</param>
/// <param name="Questions">The file.</param>
/// <param name="Corpus">A folder of documents, or a set of them.</param>
/// <param name="Index">Where its index is kept; null for a temporary folder.</param>
internal sealed record QuestionSet(string Name, string Questions, string Corpus, string? Index)
{
    private static readonly string[] Endings = [".gz", ".jsonl"];

    /// <summary>A set that is named by its file.</summary>
    public static QuestionSet Of(string questions, (string Corpus, string? Index) place)
    {
        var name = Path.GetFileName(questions);
        foreach (var ending in Endings)
            if (name.EndsWith(ending, StringComparison.Ordinal)) name = name[..^ending.Length];
        return new QuestionSet(name, questions, place.Corpus, place.Index);
    }

    /// <summary>A set as an option names it: <c>NAME=QUESTIONS,CORPUS</c>.</summary>
    /// <exception cref="UsageException">A part is missing.</exception>
    public static QuestionSet Parse(string option)
    {
        var (name, at) = (option.IndexOf('=', StringComparison.Ordinal), option.LastIndexOf(','));
        if (name <= 0 || at <= name + 1 || at == option.Length - 1)
            throw new UsageException($"--set {option} is not a set: write it as NAME=QUESTIONS,CORPUS, such as seed=seed/questions.jsonl,seed/documents.");
        return new QuestionSet(option[..name].Trim(), option[(name + 1)..at].Trim(), option[(at + 1)..].Trim(), null);
    }

    /// <summary>What is asked, and apart from it the labels, which only the scoring may see.</summary>
    /// <exception cref="BatchFileException">The file cannot be read, or a line of it is not a labelled question.</exception>
    public (IReadOnlyList<BatchQuestion> Asked, IReadOnlyList<LabelledQuestion> Labels) Read() => (BatchQuestionFile.Read(Questions), LabelledQuestionFile.Read(Questions));
}
