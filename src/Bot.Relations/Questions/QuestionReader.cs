using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Periods;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>Reads a question. Any text can be read; nonsense gives a reading without terms.</summary>
public static class QuestionReader
{
    private const int LookBehindWhich = 3;
    private const int TimeNounWithin = 6;
    private static readonly CueTable AskCues = new("question-words.tsv");
    private static readonly CueTable OrderCues = new("order-words.tsv");
    private static readonly CueTable TimeNouns = new("time-nouns.tsv");

    // The last words of tags: "right?", "is that correct?", "n'est-ce pas ?", "¿verdad?", "не так ли?", "أليس كذلك؟".
    private static readonly HashSet<string> Tags = ["right", "correct", "true", "pas", "verdad", "cierto", "ли", "верно", "правда", "كذلك", "صحيح"];

    /// <summary>What the question asks for, read by itself, without earlier turns.</summary>
    /// <param name="text">The question.</param>
    /// <param name="askedOn">The day from which "last year" counts. Null for what is no question: its dates are read as they stand, and "since 2000" is 2000.</param>
    public static QuestionReading Read(string text, DateOnly? askedOn = null) => Read(text, Language.Guess(text), askedOn);

    /// <summary>The same, of a text whose language is known better than its few words tell.</summary>
    public static QuestionReading Read(string text, string language, DateOnly? askedOn = null)
    {
        var words = WordReader.Folded(text, out var spans);
        var terms = new List<Term>();
        // People type "when did putin visit morocco": with no capital behind the first word, capitals say nothing.
        var anyCase = IsLower(text, spans);
        TermReader.Of(language).Read(text, spans, anyCase, terms);
        var dates = new List<DateMention>();
        DateReader.Read(text, spans, dates);
        if (askedOn is { } today) dates = PeriodReader.Read(words, spans, dates, language, today);
        terms.RemoveAll(term => dates.Any(date => date.Covers(term.Start, term.End)));
        var behind = AskCues.Find(words, language, out var cue, skip: "yes-no");
        var ask = AskOf(cue);
        // "Перечислите": asks, and is no name.
        if (ask == Ask.List && behind > 0) terms.RemoveAll(term => term.Kind is TermKind.Word or TermKind.Name && term.End == spans[behind - 1].End && AskCues.Holds(language, cue, term.Folded));
        if (ask is Ask.What or Ask.List or Ask.Other) ask = AskOfNoun(words, language, ask);
        if (ask == Ask.Other) ask = AskOfFragment(words, terms);
        Term? focus = null;
        if (ask is Ask.What or Ask.List or Ask.HowMany && behind >= 0 && behind < spans.Count)
        {
            var (from, to) = (spans[behind].Start, spans[Math.Min(behind + LookBehindWhich, spans.Count - 1)].End);
            if (ask != Ask.HowMany) ask = ReadWhich(terms, from, to, ask);
            if (ask is not Ask.Who && terms.FindIndex(term => term.Start >= from && term.Start <= to && term.Kind != TermKind.Country) is >= 0 and var at) focus = terms[at];
        }

        // "Premier ministre": a word of an office orders nothing.
        var ordered = OrderCues.Find(words, language, out var order);
        if (ordered > 0 && terms.Exists(term => term.Kind == TermKind.Concept && term.Start <= spans[ordered - 1].Start && spans[ordered - 1].End <= term.End)) order = "";
        // In "last year" it orders nothing either.
        if (ordered > 0 && dates.Exists(date => date.Covers(spans[ordered - 1].Start, spans[ordered - 1].End))) order = "";
        return new QuestionReading(language, ask, order switch { "latest" => Order.Latest, "first" => Order.First, _ => Order.None }, terms, [], focus, dates)
        {
            IsOfSort = focus is { } sort && ask is Ask.What or Ask.List or Ask.Where && Determiners.IsOfSort(words, behind, sort, spans, language),
        };
    }

    /// <summary>Whether the text is typed without capitals, so that those it lacks say nothing: its first word may have one.</summary>
    public static bool IsLower(string text)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        return IsLower(text, words);
    }

    private static bool IsLower(string text, List<WordSpan> words) => !words.Skip(1).Any(word => char.IsUpper(text[word.Start]));

    private static Ask AskOf(string cue) => cue switch
    {
        "when" => Ask.When,
        "weekday" => Ask.Weekday,
        "who" => Ask.Who,
        "where" => Ask.Where,
        "how-many" => Ask.HowMany,
        "how-much" => Ask.HowMuch,
        "why" => Ask.Why,
        "how" => Ask.How,
        "list" => Ask.List,
        "yes-no" or "inversion" => Ask.YesNo,
        "what" => Ask.What,
        _ => Ask.Other,
    };

    // "…, is that right?" asks for yes or no. "US recognition of Mongolia?" names what happened and no more: people want to know when.
    private static Ask AskOfFragment(List<string> words, List<Term> terms)
    {
        if (words.Count > 0 && Tags.Contains(words[^1])) return Ask.YesNo;
        return terms.Exists(term => term.Key != RelationEvent.Visit && EventConcepts.IsEvent(term)) && terms.Exists(term => term.Kind == TermKind.Country) ? Ask.When : Ask.Other;
    }

    // "What was the exact date of": a noun of time soon behind the question word.
    private static Ask AskOfNoun(List<string> words, string language, Ask ask)
    {
        var behind = TimeNouns.Find(words, language, out _);
        return behind is > 0 and <= TimeNounWithin ? Ask.When : ask;
    }

    // "Which Moroccan prime minister", "quel président": the noun behind the question word tells what is wanted.
    private static Ask ReadWhich(List<Term> terms, int from, int to, Ask ask)
    {
        var person = terms.FindIndex(term => term.Start >= from && term.Start <= to && Offices.IsOffice(term));
        if (person < 0) return ask;
        return ask == Ask.List || IsPlural(terms[person]) ? Ask.List : Ask.Who;
    }

    private static bool IsPlural(Term term) => term.Folded.Length > 3 && term.Folded[^1] == 's' && term.Folded is not "princess";
}
