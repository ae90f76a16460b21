using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Periods;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>Reads a question. Any text can be read; nonsense gives a reading without terms.</summary>
public static class QuestionReader
{
    // "In which year": a word that asks begins its question.
    private const int LastOfCue = 3;

    private const int LookBehindWhich = 3;
    private const int TimeNounWithin = 6;
    private static readonly CueTable CountedNouns = new("counted-nouns.tsv");
    private static readonly CueTable AskCues = new("question-words.tsv");
    private static readonly CueTable TimeNouns = new("time-nouns.tsv");

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
        var behind = AskCues.Find(WithoutSince(words, spans, dates), language, out var cue, skip: "yes-no");
        var ask = AskOf(cue);
        var (opening, closing) = ClaimTags.Of(text, words, spans, language, asks: ask != Ask.Other && behind is > 0 and <= LastOfCue);
        terms.RemoveAll(term => dates.Any(date => date.Covers(term.Start, term.End)) || (opening.End > 0 && term.End <= opening.End) || (closing.End > 0 && term.Start >= closing.Start) || IsWith(term, text));
        // "Перечислите": asks, and is no name.
        if (ask == Ask.List && behind > 0) terms.RemoveAll(term => term.Kind is TermKind.Word or TermKind.Name && term.End == spans[behind - 1].End && AskCues.Holds(language, cue, term.Folded));
        if (ask is Ask.What or Ask.List or Ask.Other) ask = AskOfNoun(words, language, ask);
        if (ask == Ask.Other) ask = AskOfFragment(terms);
        if (opening.End > 0 || closing.End > 0) ask = Ask.YesNo;
        if (ask is Ask.What or Ask.Other && IsOfHouse(terms)) ask = Ask.Where;
        if (ask == Ask.When) AddBeginning(terms);
        if (language == "en") MotionWords.Read(words, spans, terms);
        Term? focus = null;
        if (ask is Ask.What or Ask.List or Ask.HowMany && behind >= 0 && behind < spans.Count)
        {
            var (from, to) = (spans[behind].Start, spans[Math.Min(behind + LookBehindWhich, spans.Count - 1)].End);
            if (ask != Ask.HowMany) ask = ReadWhich(terms, from, to, ask);
            if (ask is not Ask.Who && terms.FindIndex(term => term.Start >= from && term.Start <= to && term.Kind != TermKind.Country) is >= 0 and var at) focus = terms[at];
            // "How many Armenians live": the people are what is counted.
            if (ask == Ask.HowMany && terms.Find(term => term.Kind == TermKind.Country && term.Start == from) is { Key: not null } people) focus = people;
            // "How many nations signed": what is counted is no term, and what stands behind it is not counted.
            if (ask == Ask.HowMany && CountedNouns.Holds(language, "state", words[behind])) focus = null;
        }

        if (ask == Ask.Where && focus is null && terms.FindIndex(term => term.Key == "#address") is >= 0 and var address) focus = terms[address];
        // "Premier ministre": a word of an office orders nothing.
        var ordered = OrderWords.Find(words, language, out var order);
        if (ordered > 0)
        {
            var cueSpan = spans[ordered - 1];
            if (terms.Exists(term => term.Kind == TermKind.Concept && term.Start <= cueSpan.Start && cueSpan.End <= term.End)) order = Order.None;
            else if (dates.Exists(date => date.Covers(cueSpan.Start, cueSpan.End))) order = Order.None; // "last year"
            else terms.RemoveAll(term => term.Kind == TermKind.Number && term.Start == cueSpan.Start); // "1st"
        }

        return new QuestionReading(language, ask, order, terms, [], focus, dates)
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

    // "US recognition of Mongolia?" names what happened and no more: people want to know when.
    private static Ask AskOfFragment(List<Term> terms) =>
        terms.Exists(term => term.Key != RelationEvent.Visit && EventConcepts.IsEvent(term)) && terms.Exists(term => term.Kind == TermKind.Country) ? Ask.When
        : terms.Find(Offices.IsOffice) is { Key: not null } office && IsPlural(office) && terms.Exists(term => term.Kind == TermKind.Country) ? Ask.List // "US presidents in Havana so far"
        : Ask.Other;

    // "Open since 1981" gives a date and asks for none.
    private static List<string> WithoutSince(List<string> words, List<WordSpan> spans, List<DateMention> dates)
    {
        var at = words.IndexOf("since");
        if (at < 0 || at + 1 >= words.Count || !dates.Exists(date => date.Covers(spans[at + 1].Start, spans[at + 1].End))) return words;
        return [.. words[..at], "", .. words[(at + 1)..]];
    }

    // "w/" is with.
    private static bool IsWith(Term term, string text) => term.Folded == "w" && term.End < text.Length && text[term.End] == '/';

    // The address of an embassy is where it is; of a president it is a speech.
    private static bool IsOfHouse(List<Term> terms) =>
        terms.Exists(term => term.Key == "#address") && terms.Exists(term => term.Key is "#embassy" or "#consulate" or "#ministry") && !terms.Exists(Offices.IsOffice);

    // "Relations since when?" asks when they began, though no word says so.
    private static void AddBeginning(List<Term> terms)
    {
        const string Began = "began";
        var at = terms.FindIndex(term => term.Key == "#relation");
        if (at >= 0 && !terms.Exists(EventConcepts.IsEvent)) terms.Insert(at, new Term(TermKind.Concept, "#establish", terms[at].Start, terms[at].Start, Began, Began));
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

    private static bool IsPlural(Term term) => term.Folded.Length > 3 && term.Folded[^1] == 's' && term.Folded is not ("princess" or "potus" or "vpotus" or "flotus");
}
