using Bot.Answering.Conversations.Slots;
using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Answering.Conversations;

/// <summary>A question after earlier turns: decides how it leans on them, if it does.</summary>
internal sealed class LeaningQuestion
{
    private const int MostLoneWords = 3;

    private readonly Question _question;
    private readonly IReadOnlyList<EarlierTurn> _earlier;
    private readonly string _text;
    private readonly bool _isLowerCase;
    private readonly string _language;
    private readonly QuestionReading _reading;
    private readonly List<Slot> _slots;
    private readonly List<ReferringWord> _references;
    private readonly bool _isJoined;

    /// <summary>Reads the question.</summary>
    /// <param name="question">The question, without courtesies.</param>
    /// <param name="earlier">The turns before it, oldest first; not empty.</param>
    public LeaningQuestion(Question question, IReadOnlyList<EarlierTurn> earlier)
    {
        (_question, _earlier) = (question, earlier);
        _language = Language.GuessAfter(question.Text, Last.Question.Reading.Language);
        var text = question.Text.Length > Question.MaxLength ? question.Text[..Question.MaxLength] : question.Text;
        _text = ReferringWords.WithoutOpening(text, _language);
        _isJoined = _text.Length < text.Length;
        _references = ReferringWords.Read(_text, _language);
        if (_references.FindIndex(word => word.Kind == ReferenceKind.OtherWay) is >= 0 and var at)
        {
            IsReversed = true;
            _text = ReferringWords.WithoutOpening(Without(_text, _references[at]), _language);
            _references = ReferringWords.Read(_text, _language);
        }

        if (WithoutTopic() is { } plain)
        {
            _question = new Question(plain, question.AskedOn, question.Previous);
            _text = plain;
            _references = ReferringWords.Read(_text, _language);
        }

        _reading = QuestionReader.Read(_text, _language, _question.AskedOn);
        // "Any since 2000?" gives a date and asks for none.
        if (_reading is { Ask: Ask.When, Terms: [], Periods: not [] }) _reading = _reading with { Ask = Ask.Other };
        _slots = SlotReader.Read(_text, _reading);
        _isLowerCase = !_text.Any(char.IsUpper);
        _text = SlotReader.WithCapitals(_text, _slots);
        if (LoneName() is { } name) _slots.Add(name);
        _references.RemoveAll(IsOwn);
    }

    private bool IsReversed { get; }

    /// <summary>Whether its own words name whom it is about, and none of them points elsewhere.</summary>
    public bool IsWhole => !IsReversed && !_isJoined && _references.Count == 0 && _slots.Exists(slot => slot.Kind is SlotKind.Country or SlotKind.Person or SlotKind.Place && !slot.IsGuessed);

    private EarlierTurn Last => _earlier[^1];

    /// <summary>What the question can mean, the likeliest first; not empty.</summary>
    public IReadOnlyList<Question> Readings()
    {
        if (IsReversed && !_slots.Exists(slot => slot.IsParty))
            return Reversal.Of(Last) is { } swapped ? [Asking(swapped, Last)] : [_question];
        // "And then?" asks for something else than before, but not for what.
        if (_reading is { Terms: [], Periods: [], Ask: Ask.Other, Order: Order.None } && _references.Count == 0) return [_question];
        if (_slots is [{ Kind: SlotKind.Person, IsGuessed: true }] && !Last.Slots.Exists(slot => slot.Kind is SlotKind.Person or SlotKind.Place)) return [Besides()];
        if (IsElliptic()) return [.. Substitution.Into(Last, _earlier, _text, _slots, _language).Select(text => Asking(text, Last))];
        var completed = new Completion(_question, _text, _reading, _slots, _references, _earlier, mayNameUnseen: _isLowerCase && !_isJoined).Readings();
        return completed is [] ? [_question] : completed;
    }

    // The words before with other parties, and asking what this question asks where it asks anything of its own.
    private Question Asking(string text, EarlierTurn before)
    {
        var earlier = before.Question.Reading;
        var reading = QuestionReader.Read(text, earlier.Language, _question.AskedOn);
        var isAskedAnew = _reading.Ask != Ask.Other && _reading.Ask != earlier.Ask;
        return new Question(text, _question.AskedOn, _question.Previous)
        {
            Reading = reading with
            {
                Ask = _reading.Ask == Ask.Other ? earlier.Ask : _reading.Ask,
                Order = _reading.Order == Order.None ? earlier.Order : _reading.Order,
                Focus = isAskedAnew ? null : reading.Focus,
                Carried = [.. earlier.Carried.Where(term => reading.Terms.All(own => own.Key != term.Key))],
                StillMeant = SlotReader.Parties(reading),
            },
        };
    }

    // A name in place of one that cannot be told: what was asked before only hints at what is asked now.
    private Question Besides()
    {
        var earlier = Last.Question.Reading;
        var reading = QuestionReader.Read(_text, _language, _question.AskedOn);
        return new Question(_text, _question.AskedOn, _question.Previous) { Reading = reading with { Ask = earlier.Ask, Order = earlier.Order, Carried = [.. earlier.AllTerms.DistinctBy(term => term.Key)] } };
    }

    // It names another party, time or order, or asks something else, and has no words of its own for what happened.
    private bool IsElliptic()
    {
        var content = _reading.Terms.Where(term => !_slots.Exists(slot => term.Start >= slot.Start && term.End <= slot.End) && !(_reading.Ask != Ask.Other && AnswerNouns.Holds(term.Folded))).ToList();
        var before = Last.Question.Reading.AllTerms.Select(term => term.Key).ToHashSet();
        if (content.Exists(term => !before.Contains(term.Key))) return false;
        var parties = _slots.Exists(slot => slot.IsParty);
        // Two who act, or both sides of what had no such sides: that is a question of its own.
        if (_slots.Count(slot => slot.IsWho) > 1 || (_slots.Exists(slot => slot.IsWho) && _slots.Exists(slot => slot.IsWhere && !slot.OfOffice) && !Last.Slots.Exists(slot => slot.IsWho))) return false;
        if (_references.Count > 0 && (content.Count > 0 || parties || _references.Exists(word => word.Kind != ReferenceKind.Thing))) return false;
        if (_reading.Ask == Ask.Other) return _slots.Count > 0 || _reading.Order != Order.None || content.Count > 0;
        return content.Count == 0 && (!parties || (_isJoined && _reading.Ask == Last.Question.Reading.Ask));
    }

    // "What about putin": in lower case a name looks like any word.
    private Slot? LoneName()
    {
        if (_slots.Count > 0 || _references.Count > 0 || _reading.Ask != Ask.Other || _reading.Terms is [] or { Count: > MostLoneWords } || !_isLowerCase) return null;
        var before = Last.Question.Reading.AllTerms.Select(term => term.Key).ToHashSet();
        if (_reading.Terms.Any(term => term.Kind != TermKind.Word || before.Contains(term.Key))) return null;
        var words = new List<WordSpan>();
        WordReader.Read(_text, words);
        if (words.Count > MostLoneWords) return null;
        return new Slot(SlotKind.Person, string.Join(' ', _reading.Terms.Select(term => term.Key)), _reading.Terms[0].Start, _reading.Terms[^1].End) { IsGuessed = true };
    }

    // "Trump – who received him?": the name before the mark is what the pronoun means.
    private string? WithoutTopic()
    {
        if (_references is not [{ Kind: ReferenceKind.Person, IsObject: true } pronoun] || _text.IndexOfAny([':', '–', '—']) is not (> 0 and var mark) || mark > pronoun.Start) return null;
        var name = _text[..mark].Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostLoneWords && Array.TrueForAll(words, word => char.IsUpper(word[0])) ? (_text[(mark + 1)..pronoun.Start] + name + _text[pronoun.End..]).Trim() : null;
    }

    // A pronoun behind a name of the same sentence means that name: "which president visited first, and whom did he meet".
    private bool IsOwn(ReferringWord word) => !word.IsObject && word.Kind switch
    {
        // But not where it stands right behind: "the minister he met" is whom somebody else met.
        ReferenceKind.Person => _slots.Exists(slot => slot.IsWho && slot.End <= word.Start) && !_slots.Exists(slot => slot.Kind == SlotKind.Office && slot.End + 1 == word.Start),
        ReferenceKind.People => _slots.Exists(slot => slot.IsParty && slot.End <= word.Start),
        ReferenceKind.Thing when _slots.Exists(slot => slot.Kind == SlotKind.Period && slot.End <= word.Start) => true,
        ReferenceKind.Place or ReferenceKind.Thing => _slots.Where(slot => slot is { IsParty: true, OfOffice: false } && slot.End <= word.Start).DistinctBy(slot => slot.Key).Skip(1).Any(),
        _ => false,
    };

    private static string Without(string text, ReferringWord word) => (text[..word.Start] + text[word.End..]).TrimStart(' ', ',', ':', ';', '–', '-', '—').Trim();
}
