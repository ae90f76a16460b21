using Bot.Answering;

namespace Bot.Host.Indexing.Live;

/// <summary>Asks a few questions whose answers nobody sees: the runtime compiles and the texts are read before a person asks.</summary>
internal static class WarmUp
{
    // The runtime compiles a method anew, and well, once it has run 30 times; after ten rounds nearly all that a question needs has.
    private const int ThoroughRounds = 10;

    // Conversations: one for each way through the reader, such as kinds of question, languages, lists, follow-ups, misspelt words, silence.
    private static readonly string[][] Conversations =
    [
        ["When did the president visit Morocco in 2006?", "Who received him?", "And in Spain?"],
        ["Which ministers signed the agreement with Russia?", "When was it signed?"],
        ["How many visits to France are listed?"],
        ["Who was the first ambassador?"],
        ["Where did they meet?"],
        ["Did Spain recognize Peru?"],
        ["Which countries broke off relations with Egypt in 1967?", "When were they restored?"],
        ["How much was the trade between Moroco and China in 2015?"],
        ["Why was the embassy in Lagos closed?"],
        ["Quand le roi a-t-il visité la France ?", "Et où le président a-t-il rencontré le ministre ?"],
        ["¿Cuándo visitó el presidente México?"],
        ["Когда президент посетил Марокко?", "Где он встретился с министром?"],
        ["متى زار الملك موسكو؟"],
    ];

    /// <summary>A process's first answerer, after one round. What starting left behind goes now, while nobody waits.</summary>
    public static async Task<QuestionAnswerer> AtStartAsync(QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        await RunAsync(answerer, cancellationToken);
        GC.Collect();
        return answerer;
    }

    /// <summary>The same after ten rounds, half a second of a processor: for a batch, whose questions come at once.</summary>
    public static async Task<QuestionAnswerer> ForBatchAsync(QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        for (var round = 1; round < ThoroughRounds; round++) await RunAsync(answerer, cancellationToken);
        return await AtStartAsync(answerer, cancellationToken);
    }

    /// <summary>One round.</summary>
    public static async Task RunAsync(QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        // A language model would be paid for these.
        var local = answerer.WithoutModel;
        foreach (var conversation in Conversations)
        {
            var previous = new List<Turn>();
            foreach (var question in conversation)
            {
                await local.AnswerAsync(new Question(question, default, [.. previous]), cancellationToken);
                previous.Add(new Turn(question, ""));
            }
        }
    }
}
