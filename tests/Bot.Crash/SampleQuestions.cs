namespace Bot.Crash;

/// <summary>Questions for a made-up corpus: their answers are held against those of an index that nothing befell.</summary>
internal static class SampleQuestions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Who visited Morocco?", "When did the president of France visit Japan?", "Who signed an agreement with Chile?", "What did Minister Number77 sign?", "When did Peru's president visit Spain?",
    ];
}
