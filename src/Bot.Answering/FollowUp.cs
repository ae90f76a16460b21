using Bot.Relations.Questions;
using Bot.Relations.Terms;

namespace Bot.Answering;

/// <summary>Resolves a question that leans on the turns before it.</summary>
public static class FollowUp
{
    private const int FewTerms = 2;

    private static readonly HashSet<string> Leaning = new(StringComparer.Ordinal)
    {
        "he", "she", "it", "they", "them", "his", "her", "its", "their", "there", "that", "this", "these", "those", "then", "and", "also", "same", "former", "latter",
        "il", "elle", "ils", "elles", "et", "lui", "leur", "celui", "celle", "el", "ella", "ellos", "ellas", "y", "alli", "eso", "esa",
        "он", "она", "они", "оно", "его", "ее", "их", "там", "а", "это", "هو", "هي", "هناك", "و", "ذلك", "هم",
    };

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
                Ask = reading.Ask == Ask.Other ? earlier.Ask : reading.Ask,
                Order = reading.Order == Order.None && reading.Ask == Ask.Other ? earlier.Order : reading.Order,
            },
        };
    }

    private static bool IsName(Term term) => term.Kind is TermKind.Country or TermKind.Name;

    private static bool Leans(string text)
    {
        var words = new List<Relations.Text.WordSpan>();
        Relations.Text.WordReader.Read(text, words);
        return words.Any(word => Leaning.Contains(Relations.Text.Letters.Fold(text.AsSpan(word.Start, word.Length))));
    }
}
