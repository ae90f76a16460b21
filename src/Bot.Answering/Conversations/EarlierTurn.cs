using Bot.Answering.Conversations.Slots;
using Bot.Relations.Courtesies;
using Bot.Relations.Questions;

namespace Bot.Answering.Conversations;

/// <summary>A turn that a question can lean on.</summary>
/// <param name="Question">What was asked, with what it left unsaid.</param>
/// <param name="Answer">The answer as it was shown; may be empty, or say that there is none.</param>
internal sealed record EarlierTurn(Question Question, string Answer)
{
    private const int MostTurns = 8;
    private const int LongestAnswer = 300;

    /// <summary>The slots of what was asked.</summary>
    public List<Slot> Slots => field ??= SlotReader.Read(Question.Text, Question.Reading);

    /// <summary>The answer's first words, in which its short answer stands, read.</summary>
    public QuestionReading AnswerReading => field ??= QuestionReader.Read(AnswerText);

    /// <summary>The text that <see cref="AnswerReading"/> was read from.</summary>
    public string AnswerText => Answer.Length > LongestAnswer ? Answer[..LongestAnswer] : Answer;

    /// <summary>The slots of the answer.</summary>
    public List<Slot> AnswerSlots => field ??= SlotReader.Read(AnswerText, AnswerReading);

    /// <summary>The turns that matter, oldest first, each resolved against those before it: small talk is left out, and so is all that was said before
    /// a new conversation was asked for.</summary>
    public static IReadOnlyList<EarlierTurn> Of(IReadOnlyList<Turn> turns, DateOnly askedOn)
    {
        var earlier = new List<EarlierTurn>();
        foreach (var turn in turns.Skip(turns.Count - MostTurns))
        {
            if (SmallTalk.Read(turn.Question) is { } courtesy)
            {
                if (courtesy.Kind == CourtesyKind.NewConversation) earlier.Clear();
                continue;
            }

            var text = turn.Question.Length > Question.MaxLength ? turn.Question[..Question.MaxLength] : turn.Question;
            var resolved = FollowUp.Readings(Question.First(text, askedOn), earlier)[0];
            if (!resolved.Reading.AllTerms.Any()) continue;
            var capitals = SlotReader.WithCapitals(resolved.Text, SlotReader.Read(resolved.Text, resolved.Reading));
            earlier.Add(new EarlierTurn(new Question(capitals, askedOn, []) { Reading = resolved.Reading }, turn.Answer));
        }

        return earlier;
    }
}
