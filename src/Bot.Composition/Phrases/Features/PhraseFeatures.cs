using Bot.Relations.Grammar;

namespace Bot.Composition.Phrases.Features;

/// <summary>Measures the phrases of one sentence as answers to one question.</summary>
internal sealed class PhraseFeatures
{
    private const int CloseBy = 6;

    private readonly IReadOnlyList<SentenceWord> _words;
    private readonly AskedPhrase _asked;
    private readonly int _form;
    private readonly int _side;

    // How much of the question the words before each say.
    private readonly double[] _before;
    private readonly List<int> _features = [];

    /// <summary>Reads a sentence.</summary>
    public PhraseFeatures(IReadOnlyList<SentenceWord> words, AskedPhrase asked)
    {
        (_words, _asked, _form, _side) = (words, asked, (int)asked.Wanted, SideOf(asked.Wanted));
        _before = new double[words.Count + 1];
        for (var i = 0; i < words.Count; i++) _before[i + 1] = _before[i] + words[i].Asked;
    }

    /// <summary>The features that hold for a phrase (<see cref="PhraseFeature"/>), each once; the list is used again for the next one.</summary>
    public IReadOnlyList<int> Of(AnswerPhrase phrase)
    {
        _features.Clear();
        var (first, last) = (phrase.First, phrase.Last);
        var kind = (int)PhraseKinds.Of(phrase, _words);
        var left = (int)(first == 0 ? WordClass.Edge : _words[first].Mark ?? _words[first - 1].Class);
        var right = (int)(last + 1 == _words.Count ? WordClass.Edge : _words[last + 1].Mark ?? _words[last + 1].Class);
        var (begin, end) = ((int)_words[first].Class, (int)_words[last].Class);
        var outside = _before[^1] - _before[last + 1] + _before[first];
        Add(FeatureGroup.Before, 0, left);
        Add(FeatureGroup.First, 0, begin);
        Add(FeatureGroup.Last, 0, end);
        Add(FeatureGroup.Behind, 0, right);
        Add(FeatureGroup.Begins, left, begin);
        Add(FeatureGroup.Ends, end, right);
        Add(FeatureGroup.Words, _form, Length(last - first + 1));
        Add(FeatureGroup.Kind, _form, kind);
        Add(FeatureGroup.Focus, (int)_asked.Focus, kind);
        Add(FeatureGroup.LeftShare, _form, Share(_before[first], outside));
        Add(FeatureGroup.Asked, 0, AskedShare(first, last));
        Add(FeatureGroup.Around, 0, Share(Within(first - CloseBy, first) + Within(last + 1, last + 1 + CloseBy), outside));
        Add(FeatureGroup.LeftDistance, 0, Distance(first, -1));
        Add(FeatureGroup.RightDistance, 0, Distance(last, 1));
        Add(FeatureGroup.LeftVerb, _side, VerbDistance(first, -1));
        Add(FeatureGroup.RightVerb, _side, VerbDistance(last, 1));
        AddOutside(first, last);
        AddInside(first, last);
        return _features;
    }

    private void AddOutside(int first, int last)
    {
        var before = first > 0 ? _words[first - 1] : default;
        // An article between changes nothing of what leads to the phrase.
        var lead = before.Class == WordClass.Article && first > 1 ? _words[first - 2] : before;
        var next = last + 1 < _words.Count ? _words[last + 1] : default;
        Add(FeatureGroup.Lead, _form, Lead(lead.Folded));
        Flag(PhraseFlag.InBrackets, _words[first].Depth > 0);
        Flag(PhraseFlag.Named, lead.Folded is "called" or "named" or "termed" or "as" or "dubbed" or "titled" or "entitled" or "nicknamed");
        Flag(PhraseFlag.SamePreposition, _asked.Preposition.Length > 0 && lead.Folded == _asked.Preposition);
        Flag(PhraseFlag.OtherPreposition, _asked.Preposition.Length > 0 && lead.Folded != _asked.Preposition);
        Flag(PhraseFlag.EndsWithFocus, IsFocus(_words[last]));
        Flag(PhraseFlag.BeforeFocus, IsFocus(next));
        Flag(PhraseFlag.BehindFocus, IsFocus(before) && _words[first].Mark is null);
        Flag(PhraseFlag.BehindCopula, lead.Class == WordClass.Copula);
        Flag(PhraseFlag.BehindAskedVerb, lead is { Asked: > 0, Class: WordClass.Verb or WordClass.Gerund });
        Flag(PhraseFlag.BeforeAskedVerb, next is { Asked: > 0, Class: WordClass.Verb or WordClass.Gerund or WordClass.Plural });
        Flag(PhraseFlag.Quoted, _words[first].Mark == WordClass.Quote && next.Mark == WordClass.Quote);
        Flag(PhraseFlag.BehindBy, before.Folded == "by");
        Flag(PhraseFlag.CutsName, IsNameOfName(first, lead.Class == WordClass.Of ? first - (before.Class == WordClass.Of ? 2 : 3) : -1) || IsNameOfName(last, next.Class == WordClass.Of ? last + (last + 2 < _words.Count && _words[last + 2].Class == WordClass.Article ? 3 : 2) : -1));
    }

    private void AddInside(int first, int last)
    {
        var (comma, mark, of, preposition, and, verb, clause, two) = (false, false, false, false, false, false, false, false);
        for (var i = first; i <= last; i++)
        {
            var word = _words[i];
            comma |= i > first && word.Mark == WordClass.Comma;
            mark |= i > first && word.Mark is WordClass.Quote or WordClass.Bracket or WordClass.Dash;
            of |= word.Class == WordClass.Of;
            preposition |= word.Class is WordClass.Preposition or WordClass.To;
            and |= word.Class == WordClass.And;
            verb |= word.Class is WordClass.Verb or WordClass.Copula or WordClass.Auxiliary;
            clause |= word.Class is WordClass.Relative or WordClass.Conjunction or WordClass.Pronoun;
            two |= i > first && word is { Mark: null, Class: WordClass.Article or WordClass.Determiner or WordClass.Pronoun } && _words[i - 1].IsContent;
        }

        Flag(PhraseFlag.ManyJoined, _asked.Many && (and || comma));
        Flag(PhraseFlag.ManySingle, _asked.Many && !and && !comma);
        Flag(PhraseFlag.Comma, comma);
        Flag(PhraseFlag.CommaAlone, comma && !and);
        Flag(PhraseFlag.Mark, mark);
        Flag(PhraseFlag.Of, of);
        Flag(PhraseFlag.Preposition, preposition);
        Flag(PhraseFlag.And, and);
        Flag(PhraseFlag.Verb, verb);
        Flag(PhraseFlag.Clause, clause);
        Flag(PhraseFlag.TwoPhrases, two);
    }

    private bool IsNameOfName(int one, int other) =>
        other >= 0 && other < _words.Count && _words[one].Class == WordClass.Name && _words[other].Class == WordClass.Name;

    private bool IsFocus(SentenceWord word) => _asked.FocusStem.Length > 0 && word.Key == _asked.FocusStem;

    private void Add(FeatureGroup group, int row, int column) => _features.Add(PhraseFeature.Of(group, row, column));

    private void Flag(PhraseFlag flag, bool holds)
    {
        if (holds) Add(FeatureGroup.Flag, 0, (int)flag);
    }

    private double Within(int from, int to) => _before[Math.Min(to, _words.Count)] - _before[Math.Max(from, 0)];

    private int Distance(int from, int step)
    {
        for (var (i, away) = (from + step, 0); i >= 0 && i < _words.Count; i += step, away++)
            if (_words[i].Asked > 0) return away switch { < 3 => away, < 5 => 3, < 8 => 4, _ => 5 };
        return 6;
    }

    private int VerbDistance(int from, int step)
    {
        for (var (i, away) = (from + step, 0); i >= 0 && i < _words.Count; i += step, away++)
            if (_words[i] is { Asked: > 0, Class: WordClass.Verb or WordClass.Gerund }) return away switch { <= 1 => 0, <= 3 => 1, <= 7 => 2, _ => 3 };
        return 4;
    }

    private int AskedShare(int first, int last)
    {
        var (asked, all) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            if (!_words[i].IsContent) continue;
            all++;
            if (_words[i].Asked > 0) asked++;
        }

        return asked == 0 ? 0 : asked == all ? 4 : asked * 2 >= all ? 2 : 1;
    }

    private static int Share(double part, double whole) => whole <= 0 ? 5 : (part / whole) switch { <= 0.001 => 0, < 0.35 => 1, < 0.65 => 2, < 0.999 => 3, _ => 4 };

    private static int Length(int words) => words switch { <= 5 => words - 1, <= 7 => 5, 8 => 6, _ => 7 };

    private static int SideOf(Wanted wanted) => wanted switch
    {
        Wanted.WhatDoes or Wanted.WhoDoes => 0,
        Wanted.WhatDid or Wanted.WhoDid => 1,
        Wanted.WhatIs => 2,
        Wanted.WhatNoun => 3,
        _ => 4,
    };

    private static int Lead(string word) => word switch
    {
        "in" or "at" or "near" or "on" => 1,
        "to" or "from" or "into" or "through" => 2,
        "by" => 3,
        "for" or "of" or "due" => 4,
        "with" => 5,
        "as" or "called" or "named" or "termed" => 6,
        _ => 0,
    };
}
