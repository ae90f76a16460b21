using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Periods;
using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms;
using Bot.Relations.Terms.Names;
using Bot.Relations.Text;

namespace Bot.Composition.Fitting;

/// <summary>Measures how well candidates fit one question.</summary>
internal sealed class FitReader(Question question, List<WeightedTerm> terms)
{
    // How much of a term counts by where it stands.
    private const double InContext = 0.85;
    private const double InPrevious = 0.7;
    private const double InPassage = 0.5;
    private const double AsSkeleton = 0.8;
    private const double AsFamily = 0.75;
    // Fewer consonants stand somewhere in any long text.
    private const int Telling = 4;
    private const double Translated = 0.7, Untranslated = 0.3;
    private const double PeriodWeight = 5;

    // Who visits whom the other way round is another event, however well the rest fits.
    private const int WrongWay = 2;

    // Nor is what once was what is now.
    private const int NotNow = 2;

    private readonly QuestionReading _reading = question.Reading;
    private readonly HashSet<string> _asked = [.. question.Reading.AllTerms.Select(term => term.Key)];
    private readonly int _countries = question.Reading.Terms.Count(term => term.Kind == TermKind.Country);

    // What the question says besides who it is about.
    private readonly List<string> _happenings =
        [.. terms.Where(term => !term.Carried && term.Term.Kind is TermKind.Word or TermKind.Concept && !EventRoles.IsOffice(term.Term)).Select(term => term.Term.Key)];

    private readonly Translations _translations = new(question.Reading, terms);
    // "How many visits from Peru to Chile": a sentence about their embassies, or about the visits of one of them, tells of none.
    private readonly bool _isVisitBetween = question.Event is { Kind: RelationEvent.Visit } asked && (asked.Pair.Count > 0 || (!asked.Actor.IsEmpty && !asked.Object.IsEmpty));

    private readonly IReadOnlySet<string> _openings = Translations.OpeningsIn(question.Reading);
    // "The current ambassador", not "when did the current king visit".
    private readonly bool _asksNow = question.Reading is { Ask: Ask.Who or Ask.What or Ask.Other, Order: Order.None, Periods: [] } && question.Reading.Terms.Any(EventRoles.IsOffice)
        && !question.Reading.Terms.Any(EventConcepts.IsEvent) && PresentWords.AreAskedIn(question.Text, question.Reading.Language);
    private readonly RoleCheck _roles = new(question);
    private readonly PeriodFit _periods = new(question);
    private readonly DateOfEvent _dates = new(question.Reading);

    /// <summary>The candidate's fit.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="passage">All candidates of its passage.</param>
    public Fit Of(Candidate candidate, IReadOnlyList<Candidate> passage)
    {
        var foreign = candidate.Passage.Document.Language != _reading.Language;
        double met = 0, all = 0;
        var unmet = WrongWay * _roles.Violations(candidate);
        var missing = 0;
        var previous = false;
        foreach (var term in terms)
        {
            var translations = foreign ? _translations.Of(term.Term.Key, candidate) : Translations.Nothing;
            var isWord = term.Term.Kind == TermKind.Word || translations.Count > 0;
            // Words of one language say nothing about a text in another, unless their translations are known.
            if (foreign && isWord && translations.Count == 0 && term.Skeleton.Length < 3) continue;
            var weight = !foreign || !isWord ? term.Weight : term.Weight * (translations.Count > 0 ? Translated : Untranslated);
            var level = Level(term, candidate, passage, foreign, translations, ref previous);
            all += weight;
            met += weight * level;
            if (term.Carried && !_reading.StillMeant.Contains(term.Term.Key)) continue;
            if ((level == 0 && ((term.Required && !(foreign ? isWord : IsUnsureName(term.Term))) || (foreign && term.Term == _reading.Focus && _reading.IsOfSort) || IsActAsked(term.Term, candidate)))
                || (level <= InPassage && IsHolderAsked(term.Term))) unmet += _roles.IsParty(term.Term) ? 2 : 1;
            else if (level <= InPassage && (_roles.IsParty(term.Term) || term.Term.Key == RelationEvent.Visit)) unmet += _isVisitBetween ? WrongWay : _roles.IsParty(term.Term) ? 1 : 0;
            if (level == 0 && term.Term.Kind == TermKind.Concept && term.Term != _reading.Focus) missing++;
        }

        var apart = all == 0 ? 0 : met / all;
        foreach (var period in _reading.Periods)
        {
            var (level, isUnmet) = _periods.Of(period, candidate, ref previous);
            all += PeriodWeight;
            met += PeriodWeight * level;
            if (isUnmet) unmet++;
        }

        // "The current ambassador": what was, may be no more.
        if (_asksNow && !candidate.IsRow && !PresentWords.MayBeToldIn(candidate.Text, candidate.Passage.Document.Language)) unmet += NotNow;
        if ((_countries > 1 || (candidate.IsRow && _reading.Ask == Ask.What)) && !SaysWhatHappened(candidate, foreign)) unmet++;
        var answers = HasAnswer(candidate);
        return new Fit(all == 0 ? 0 : met / all, apart, unmet, missing, answers, answers || HasKind(candidate), previous);
    }

    // In Arabic a name is told by where it stands alone; where no countries are named that is not sure enough.
    private bool IsUnsureName(Term term) => term.Kind == TermKind.Name && _countries == 0 && Letters.IsArabic(term.Surface[0]);

    // "What did they sign": where nothing was signed, there is no answer. "When did he visit", "his last visit": where no visit is told of, neither.
    // Nor is whoever came before the answer to who came after.
    private bool IsActAsked(Term term, Candidate candidate) => (term.Key == "#succeed" && (_reading.Ask == Ask.Who || _reading.Terms.Any(EventRoles.IsOffice))) || (((_reading.Ask == Ask.What && candidate.IsRow) || ((_reading.Ask == Ask.When || _reading.Order != Order.None) && _countries > 0)) && EventConcepts.IsEvent(term));

    // "Who is the ambassador", "last vice-president in Rabat": what says nothing of the office, but for some other sentence nearby, tells of somebody else. A leader is whoever leads.
    private bool IsHolderAsked(Term term) =>
        _countries > 0 && EventRoles.IsOffice(term) && (_reading.Ask == Ask.Who || (term.Key != "#leader" && question.Event?.Actor.Offices.Contains(term.Key) == true));

    // That two countries stand together does not say that one invaded the other, and a row of who went where not which hotel they stayed at.
    private bool SaysWhatHappened(Candidate candidate, bool foreign)
    {
        var row = candidate.IsRow && _reading.Ask == Ask.What;
        var own = row ? _happenings.Where(key => key != RelationEvent.Visit) : _happenings;
        var any = false;
        foreach (var key in own)
        {
            if (foreign && key[0] != '#') // a word: known by its translations, if it has any
            {
                var translations = _translations.Of(key, candidate);
                if (translations.Overlaps(candidate.Keys) || translations.Overlaps(candidate.Surroundings.Keys) || (candidate.Previous is { } said && translations.Overlaps(said.Keys))) return true;
                any |= translations.Count > 0;
                continue;
            }

            if (candidate.Keys.Contains(key) || (!row && (candidate.Surroundings.Keys.Contains(key) || candidate.Lead.Contains(key) || candidate.Previous?.Keys.Contains(key) == true))) return true;
            any = true;
        }

        return !any;
    }

    private double Level(WeightedTerm term, Candidate candidate, IReadOnlyList<Candidate> passage, bool foreign, IReadOnlySet<string> translations, ref bool previous)
    {
        var key = term.Term.Key;
        if (candidate.Keys.Contains(key) || (foreign && translations.Overlaps(candidate.Keys))) return 1;
        if (_openings.Contains(key) && _openings.Overlaps(candidate.Keys)) return InContext;
        if (term.Term.IsInitials && Initials.Are(term.Term.Surface, candidate.Text)) return 1;
        var spelled = (foreign ? term.Term.Kind == TermKind.Name || term.Skeleton.Length > 2 : term.Term.Kind == TermKind.Name && term.Skeleton.Length > 2) && !IsRoman(term.Term.Folded);
        if (spelled && Spells(candidate, term, foreign)) return foreign ? 1 : AsSkeleton;
        if (foreign && translations.Overlaps(candidate.Surroundings.Keys)) return InContext;
        if (term.Term.Kind == TermKind.Word && HasFamilyOf(key, candidate)) return AsFamily;
        if (candidate.Surroundings.Keys.Contains(key) || candidate.Surroundings.PublisherKeys.Contains(key) || candidate.Lead.Contains(key)) return InContext;
        if (candidate.Previous is { } before && (before.Keys.Contains(key) || (foreign && translations.Overlaps(before.Keys)) || (spelled && Spells(before, term, foreign))))
        {
            previous |= term.Required;
            return InPrevious;
        }

        foreach (var other in passage)
            if (other.Keys.Contains(key) || (foreign && translations.Overlaps(other.Keys)) || (spelled && (!foreign || term.Skeleton.Length >= Telling) && Spells(other, term, foreign))) return InPassage;
        return 0;
    }

    private static bool Spells(Candidate candidate, WeightedTerm term, bool foreign) => foreign ? candidate.SpellsForeign(term.Term) : candidate.Spells(term.Skeleton, term.Term.Folded);

    private static bool HasFamilyOf(string key, Candidate candidate)
    {
        foreach (var other in candidate.Terms)
            if (other.Kind is TermKind.Word or TermKind.Name && WordStem.SameFamily(key, other.Key, candidate.Passage.Document.Language)) return true;
        return false;
    }

    private static bool IsRoman(string folded) => folded.AsSpan().IndexOfAnyExcept("ivx") < 0;

    // Where letters have no case any word may be a name.
    private static bool IsName(Term term, Candidate candidate) =>
        term.Kind == TermKind.Name || (term.Kind == TermKind.Word && candidate.Passage.Document.Language == "ar");

    // A concept is known by all its words: where none of them is counted, another number is no answer. Of other words Russian and Arabic have so many forms that a number beside
    // one that is not recognized may still count it.
    private bool HasKind(Candidate candidate) => _reading.Ask == Ask.When ? _dates.IsToldAbout(candidate) && _dates.In(candidate).Count > 0 : candidate.Passage.Document.Language is "ru" or "ar" && _reading.Ask is Ask.HowMany or Ask.HowMuch && _reading.Focus?.Kind != TermKind.Concept && NumberWords.Of(null, candidate) is not null;

    // Rows can be counted where they are rows of what is asked for: a list of embassies does not say how many people there are.
    private static bool IsListOf(Term? counted, Candidate row) =>
        counted is { } term && (row.Keys.Contains(term.Key) || row.Surroundings.Keys.Contains(term.Key) || row.Lead.Contains(term.Key));

    private bool HasAnswer(Candidate candidate) => _reading.Ask switch
    {
        Ask.When => (_dates.IsToldIn(candidate) && _dates.In(candidate).Count > 0) || (candidate.Dates.Count == 0 && Eras.AnyIn(candidate.Terms)),
        Ask.Weekday => Weekdays.FirstIn(candidate.Text) is not null,
        Ask.Who => candidate.Terms.Any(term => IsName(term, candidate) && !_asked.Contains(term.Key)),
        Ask.Where when _reading.Focus?.Key == "#address" => PlaceWords.AnyIn(candidate.Terms),
        Ask.Where => candidate.Terms.Any(term => (term.Kind == TermKind.Country || IsName(term, candidate)) && !_asked.Contains(term.Key)),
        Ask.HowMany or Ask.HowMuch => (candidate.IsRow && IsListOf(_reading.Focus, candidate)) || NumberWords.Of(_reading.Focus, candidate) is not null,
        _ => true,
    };
}
