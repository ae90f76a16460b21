using System.Runtime.CompilerServices;
using Bot.Answering.Conversations;
using Bot.Relations.Chronologies;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.Spelling;

namespace Bot.Answering;

/// <summary>What was asked, on which day, after which turns.</summary>
/// <param name="Text">The question as typed. Untrusted.</param>
/// <param name="AskedOn">The day on which it was asked; relative periods such as "last year" count from it.</param>
/// <param name="Previous">Earlier turns of the same conversation, oldest first; empty for a first question.</param>
public sealed record Question(string Text, DateOnly AskedOn, IReadOnlyList<Turn> Previous)
{
    /// <summary>Longest question that is read, in UTF-16 code units; what comes after is cut off.</summary>
    public const int MaxLength = 2000;

    /// <summary>Who asks, under a name that no other user has: what a model may cost is counted by it. Null at the terminal.</summary>
    public string? AskedBy { get; init; }

    /// <summary>A first question of a conversation.</summary>
    public static Question First(string text, DateOnly askedOn) => new(text, askedOn, []);

    /// <summary>What the words ask for: read on first use, or given, for a question that was resolved against earlier turns.</summary>
    public QuestionReading Reading
    {
        get => field ??= QuestionReader.Read(ReadText, AskedOn);
        init;
    }

    /// <summary>The time that models have in the turn it belongs to; null for no limit but their own.</summary>
    public TurnTime? Time { get; init; }

    /// <summary>What a model may take now: its own limit, or what is left of the turn.</summary>
    public TimeSpan TimeOf(TimeSpan limit) => Time is { } time && time.Left < limit ? time.Left : limit;

    /// <summary>What it asks about events, read on first use; null when it asks about none.</summary>
    public EventQuery? Event => (_event ??= new(EventQuery.Of(ReadText, Reading))).Value;

    /// <summary>The chronology that it asks for, read on first use; null when it asks for none.</summary>
    public ChronologyQuery? Chronology => (_chronology ??= new(ChronologyQuestion.Read(ReadText))).Value;

    private string ReadText => Text.Length > MaxLength ? Text[..MaxLength] : Text;

    // In boxes, as null is an answer too.
    private StrongBox<EventQuery?>? _event;
    private StrongBox<ChronologyQuery?>? _chronology;

    /// <summary>The same question with misspelt words put right, in the earlier turns too.</summary>
    public Question ReadAs(IReadOnlyList<Respelling> misspelt) =>
        new(Respelling.Apply(Text, misspelt), AskedOn, [.. Previous.Select(turn => turn with { Question = Respelling.Apply(turn.Question, misspelt) })]) { AskedBy = AskedBy };
}

/// <summary>One earlier question of a conversation and the answer that was given.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Answer">The answer as it was shown; may be empty.</param>
public sealed record Turn(string Question, string Answer);
