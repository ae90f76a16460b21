using Bot.Relations.Dates;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>Reads a question. Any text can be read; nonsense gives a reading without terms.</summary>
public static class QuestionReader
{
    private const int LookBehindWhich = 4;
    private static readonly CueTable AskCues = new("question-words.tsv");
    private static readonly CueTable OrderCues = new("order-words.tsv");

    private static readonly HashSet<string> PersonConcepts =
        ["#president", "#vice_president", "#king", "#prime_minister", "#foreign_minister", "#secretary_of_state", "#minister", "#ambassador", "#leader"];

    /// <summary>What the question asks for, read by itself, without earlier turns.</summary>
    public static QuestionReading Read(string text)
    {
        var language = Language.Guess(text);
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        var words = spans.ConvertAll(span => Letters.Fold(text.AsSpan(span.Start, span.Length)));
        var terms = new List<Term>();
        // People type "when did putin visit morocco": with no capital behind the first word, capitals say nothing.
        var anyCase = !spans.Skip(1).Any(span => char.IsUpper(text[span.Start]));
        TermReader.Of(language).Read(text, spans, anyCase, terms);
        var dates = new List<DateMention>();
        DateReader.Read(text, spans, dates);
        terms.RemoveAll(term => dates.Any(date => term.Start >= date.Start && term.End <= date.End));
        var asked = ReadAsk(words, spans, terms, language);
        OrderCues.Find(words, language, out var order);
        return new QuestionReading(language, asked, order switch { "latest" => Order.Latest, "first" => Order.First, _ => Order.None }, terms, [], dates);
    }

    private static Ask ReadAsk(List<string> words, List<WordSpan> spans, List<Term> terms, string language)
    {
        var behind = AskCues.Find(words, language, out var value, skip: "yes-no");
        var ask = value switch
        {
            "when" => Ask.When,
            "who" => Ask.Who,
            "where" => Ask.Where,
            "how-many" => Ask.HowMany,
            "how-much" => Ask.HowMuch,
            "why" => Ask.Why,
            "how" => Ask.How,
            "list" => Ask.List,
            "yes-no" => Ask.YesNo,
            "what" => Ask.What,
            _ => Ask.Other,
        };
        if (ask is not (Ask.What or Ask.List) || behind < 0 || behind >= spans.Count) return ask;
        return ReadWhich(terms, spans[behind].Start, spans[Math.Min(behind + LookBehindWhich, spans.Count - 1)].End, ask);
    }

    // "Which Moroccan prime minister", "quel président": the noun behind the question word tells what is wanted.
    private static Ask ReadWhich(List<Term> terms, int from, int to, Ask ask)
    {
        var person = terms.FindIndex(term => term.Start >= from && term.Start <= to && PersonConcepts.Contains(term.Key));
        if (person < 0) return ask;
        return ask == Ask.List || IsPlural(terms[person]) ? Ask.List : Ask.Who;
    }

    private static bool IsPlural(Term term) => term.Folded.Length > 3 && term.Folded[^1] == 's' && term.Folded is not "princess";
}
