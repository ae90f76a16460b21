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

    /// <summary>A first question of a conversation.</summary>
    public static Question First(string text, DateOnly askedOn) => new(text, askedOn, []);

    /// <summary>What the words ask for: read on first use, or given, for a question that was resolved against earlier turns.</summary>
    public QuestionReading Reading
    {
        get => field ??= QuestionReader.Read(Text.Length > MaxLength ? Text[..MaxLength] : Text);
        init;
    }

    /// <summary>What it asks about a visit: read on first use, or given, for a question that was resolved against earlier turns. Null when it asks about none.</summary>
    public EventQuery? Event
    {
        get => _event ??= _eventRead ? null : ReadEvent();
        init => (_event, _eventRead) = (value, true);
    }

    private EventQuery? _event;
    private bool _eventRead;

    private EventQuery? ReadEvent()
    {
        _eventRead = true;
        return EventQuery.Of(Text.Length > MaxLength ? Text[..MaxLength] : Text, Reading);
    }
    /// <summary>The same question with misspelt words put right, in the earlier turns too.</summary>
    public Question ReadAs(IReadOnlyList<Respelling> misspelt) =>
        new(Respelling.Apply(Text, misspelt), AskedOn, [.. Previous.Select(turn => turn with { Question = Respelling.Apply(turn.Question, misspelt) })]);
}

/// <summary>One earlier question of a conversation and the answer that was given.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Answer">The answer as it was shown; may be empty.</param>
public sealed record Turn(string Question, string Answer);
