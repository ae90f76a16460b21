using Bot.Evaluation;
using Bot.Evaluation.Scoring;

namespace Bot.Host.Reports;

/// <summary>One column of the table of all sets.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Figure">The referee's name for the figure.</param>
/// <param name="Meaning">What is counted: a clause without a full stop.</param>
internal sealed record FigureColumn(string Heading, string Figure, string Meaning)
{
    /// <summary>All columns, the most telling first.</summary>
    public static IReadOnlyList<FigureColumn> All { get; } =
    [
        new("questions", "questions", "how many were asked"),
        new("right %", "correct % of answerable", "of the questions that the documents answer, those whose answer is in what was said"),
        new("refused %", "refused % of unanswerable", "of the questions that they don't answer, those that were refused"),
        new("false refusals %", "false refusals % of answerable", "of the questions that they answer, those that were refused all the same"),
        new("false premises %", "false premise handled %", "of the questions that take something false for granted, those that were refused or put right"),
        new("short EM %", "short answer EM %", "short answers that are a right one word for word"),
        new("short F1 %", "short answer F1 %", "how far the words of the short answer and of a right one overlap"),
        new("verbatim %", "citations verbatim %", "quotes that stand in their document word for word"),
        new("cited %", "claims with a citation %", "sentences that carry a citation"),
        new("right document %", "correct answers citing the right document %", "right answers that cite a document known to say it"),
        new("words", "words in an answer, median", "words in an answer, the median"),
        new("p50 ms", "p50 ms", "milliseconds from question to answer, the median"),
        new("p99 ms", "p99 ms", "the same, of all but the slowest hundredth"),
    ];

    /// <summary>The figure as it is printed; a dash where there was nothing to count.</summary>
    public string Of(RefereeReport report)
    {
        var figure = report.Figures.Single(figure => figure.Name == Figure).Value;
        return Show(figure);
    }

    private static string Show(Figure figure) => double.IsNaN(figure.Value) ? "–" : figure.ToString();
}
