using Bot.Answering;

namespace Bot.Host.Indexing.Live;

/// <summary>Asks a few questions whose answers nobody sees: the runtime compiles and the texts are read before a person asks.</summary>
internal static class WarmUp
{
    // One for each way through the reader: kinds of question, languages, lists, silence.
    private static readonly string[] Questions =
    [
        "When did the president visit Morocco in 2006?", "Which ministers signed the agreement with Russia?", "How many visits to France are listed?", "Who was the first ambassador?",
        "Where did they meet?", "Did Spain recognize Peru?", "Quand le roi a-t-il visité la France ?", "¿Cuándo visitó el presidente México?", "Когда президент посетил Марокко?", "متى زار الملك موسكو؟",
    ];

    /// <summary>A process's first answerer, warm. What starting left behind goes now, while nobody waits.</summary>
    public static async Task<QuestionAnswerer> AtStartAsync(QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        await RunAsync(answerer, cancellationToken);
        GC.Collect();
        return answerer;
    }

    public static async Task RunAsync(QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        // A language model would be paid for these.
        var local = answerer.WithoutModel;
        foreach (var question in Questions) await local.AnswerAsync(Question.First(question, default), cancellationToken);
    }
}
