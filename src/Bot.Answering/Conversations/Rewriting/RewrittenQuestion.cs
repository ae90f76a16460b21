using Bot.Answering.Conversations.Slots;
using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Answering.Conversations.Rewriting;

/// <summary>Holds a follow-up that somebody else rewrote against the conversation. Pure.</summary>
internal static class RewrittenQuestion
{
    private const int Longest = 400;

    /// <summary>The rewritten question, to be answered in place of the follow-up; null when it
    /// <list type="bullet">
    /// <item>names a country, a person, a date or a number that neither the follow-up nor the turns before it name,</item>
    /// <item>leaves out a country, a name, a date or a number of the follow-up,</item>
    /// <item>asks for another kind of answer than the follow-up, or for the first or the latest where nobody did,</item>
    /// <item>is no question of a sensible length.</item>
    /// </list></summary>
    /// <param name="text">The rewritten question. Untrusted.</param>
    /// <param name="question">The follow-up as asked.</param>
    /// <param name="resolved">Our own reading of it.</param>
    public static Question? Of(string text, Question question, Question resolved)
    {
        if (text.Length > Longest || string.IsNullOrWhiteSpace(text)) return null;
        string[] grounds = [question.Text, .. question.Previous.SelectMany(turn => (string[])[turn.Question, turn.Answer])];
        var language = resolved.Reading.Language;
        if (RewrittenWords.AddAny(text, grounds, language) || RewrittenWords.LeaveOutAny(text, question.Text, language)) return null;
        var earlier = question.Previous.Select(turn => QuestionReader.Read(turn.Question, language, question.AskedOn)).ToList();
        var own = QuestionReader.Read(question.Text, language, question.AskedOn);
        var reading = QuestionReader.Read(text, language, question.AskedOn);
        if (own.Ask != Ask.Other && own.Ask != reading.Ask) return null;
        if (reading.Ask != Ask.Other && reading.Ask != own.Ask && !earlier.Exists(turn => turn.Ask == reading.Ask)) return null;
        if (reading.Order != own.Order && !(own.Order == Order.None && earlier.Exists(turn => turn.Order == reading.Order))) return null;
        return new Question(text, question.AskedOn, question.Previous) { Reading = reading with { StillMeant = SlotReader.Parties(reading), AskedAnew = AskedAnew(reading, own, earlier) } };
    }

    // As of our own readings: an answer that says nothing of it repeats what was said before.
    private static List<Term> AskedAnew(QuestionReading reading, QuestionReading own, List<QuestionReading> earlier)
    {
        var before = earlier.SelectMany(turn => turn.AllTerms).Select(term => term.Key).ToHashSet();
        var said = own.Terms.Select(term => term.Key).ToHashSet();
        return [.. reading.Terms.Where(term => term.Kind is TermKind.Concept or TermKind.Word && said.Contains(term.Key) && !before.Contains(term.Key) && term != reading.Focus && !AnswerNouns.Holds(term.Folded) && !EventRoles.IsOffice(term))];
    }
}
