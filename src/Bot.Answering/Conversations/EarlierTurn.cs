using Bot.Answering.Conversations.Slots;
using Bot.Relations.Courtesies;
using Bot.Relations.Questions;
using Bot.Relations.Terms;

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

            // "Which is older?" says nothing new of what it compares.
            if (earlier.Count > 1 && Comparison.By(turn.Question, earlier[^1]) is not null) continue;
            var text = turn.Question.Length > Question.MaxLength ? turn.Question[..Question.MaxLength] : turn.Question;
            var resolved = Meant(FollowUp.Readings(Question.First(text, askedOn), earlier), turn.Answer);
            if (!resolved.Reading.AllTerms.Any()) continue;
            var capitals = SlotReader.WithCapitals(resolved.Text, SlotReader.Read(resolved.Text, resolved.Reading));
            earlier.Add(new EarlierTurn(new Question(capitals, askedOn, []) { Reading = resolved.Reading }, turn.Answer));
        }

        return earlier;
    }

    // Of several readings the one whose parties the answer speaks of.
    private static Question Meant(IReadOnlyList<Question> readings, string answer)
    {
        if (readings is [var only]) return only;
        var spoken = new EarlierTurn(readings[0], answer).AnswerReading.Terms.Select(term => term.Key).ToHashSet();
        return readings.MaxBy(reading => reading.Reading.Terms.Count(term => term.Kind is TermKind.Country or TermKind.Name && spoken.Contains(term.Key)))!;
    }
}
