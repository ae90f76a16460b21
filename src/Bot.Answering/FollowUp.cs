using Bot.Relations.Questions;
using Bot.Relations.Terms;

namespace Bot.Answering;

/// <summary>Resolves a question that leans on the turns before it.</summary>
public static class FollowUp
{
    private const int FewTerms = 2;

    // Words that stand for something said before, wherever they stand. "El" is not among them: without its accent it is the article.
    private static readonly HashSet<string> Leaning = new(StringComparer.Ordinal)
    {
        "he", "she", "it", "they", "them", "his", "her", "its", "their", "those", "same", "former", "latter",
        "il", "elle", "ils", "elles", "lui", "leur", "celui", "celle", "ella", "ellos", "ellas", "alli",
        "он", "она", "они", "оно", "его", "ее", "их", "там", "هو", "هي", "هناك", "هم",
    };

    // Words that join a question to what was said before when they open it; elsewhere they join its own words.
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal) { "and", "then", "also", "et", "y", "а", "и", "و" };

    /// <summary>The question with what it leaves unsaid carried over from the last turn; the same question when it stands alone.</summary>
    public static Question Resolve(Question question)
    {
        if (question.Previous is []) return question;
        var reading = question.Reading;
        var last = question.Previous[^1];
        var earlier = QuestionReader.Read(last.Question);
        var about = reading.Terms.Where(IsName).ToList();
        if (about.Count > 0 && reading.Terms.Count > FewTerms && !Leans(question.Text)) return question;

        var replaced = about.Select(term => term.Kind).ToHashSet();
        var own = reading.Terms.Select(term => term.Key).ToHashSet();
        var carried = earlier.Terms
            .Concat(QuestionReader.Read(last.Answer).Terms.Where(IsName))
            .Where(term => !own.Contains(term.Key) && !(reading.Ask == Ask.Other && replaced.Contains(term.Kind)))
            .DistinctBy(term => term.Key)
            .ToList();
        return question with
        {
            Reading = reading with
            {
                Carried = carried,
                StillMeant = earlier.Terms.Where(term => IsName(term) || term.Kind == TermKind.Number).Select(term => term.Key).ToHashSet(),
                Ask = reading.Ask == Ask.Other ? earlier.Ask : reading.Ask,
                Order = reading.Order == Order.None && reading.Ask == Ask.Other ? earlier.Order : reading.Order,
            },
        };
    }

    // "Quand Obama a-t-il visité": the pronoun behind the verb takes up the subject that the question itself names.
    private static bool IsInverted(string text, Relations.Text.WordSpan word) => word.Start > 0 && text[word.Start - 1] == '-';

    private static bool IsName(Term term) => term.Kind is TermKind.Country or TermKind.Name;

    private static bool Leans(string text)
    {
        var words = new List<Relations.Text.WordSpan>();
        Relations.Text.WordReader.Read(text, words);
        return words.Exists(word => Leaning.Contains(Folded(word)) && !IsInverted(text, word)) || (words is [var first, ..] && Opening.Contains(Folded(first)));

        string Folded(Relations.Text.WordSpan word) => Relations.Text.Letters.Fold(text.AsSpan(word.Start, word.Length));
    }
}
