using Bot.Relations.Grammar;

namespace Bot.Composition.Phrases;

/// <summary>What a phrase is made of.</summary>
internal enum PhraseKind
{
    /// <summary>A date.</summary>
    Date,

    /// <summary>A number and nothing else.</summary>
    Number,

    /// <summary>A number with what it counts.</summary>
    Counted,

    /// <summary>Names alone, with "of" and "and" between them.</summary>
    Name,

    /// <summary>Names among other words.</summary>
    Named,

    /// <summary>Nouns and what goes with them.</summary>
    Noun,

    /// <summary>Nouns or names joined by another preposition than "of".</summary>
    Long,

    /// <summary>It begins with a verb, "to" or a preposition.</summary>
    Act,

    /// <summary>It holds a verb.</summary>
    Clause,
}

/// <summary>Tells the kind of a phrase.</summary>
internal static class PhraseKinds
{
    /// <summary>The number of kinds.</summary>
    public const int Count = (int)PhraseKind.Clause + 1;

    /// <summary>Whether a phrase can answer by its kind: a day is no reason, and no thing; what somebody did is no person, and no thing either.</summary>
    public static bool CanAnswer(AnswerPhrase phrase, IReadOnlyList<SentenceWord> words, AskedPhrase asked)
    {
        var kind = Of(phrase, words);
        if (asked.IsAct) return kind == PhraseKind.Act && words[phrase.First].Class != WordClass.Preposition;
        var isThing = kind != PhraseKind.Clause && (kind != PhraseKind.Date || asked.Focus == FocusKind.Time) && words[phrase.First].Class != WordClass.Preposition && !IsPredicate(phrase.First, words);
        return asked.Wanted switch
        {
            Wanted.Why => kind is not (PhraseKind.Date or PhraseKind.Number or PhraseKind.Name) && IsReason(phrase.First, words),
            Wanted.How => kind is not (PhraseKind.Date or PhraseKind.Number),
            Wanted.WhoDoes or Wanted.WhoDid => kind is PhraseKind.Name or PhraseKind.Named or PhraseKind.Noun or PhraseKind.Counted,
            Wanted.Where => kind is not (PhraseKind.Date or PhraseKind.Number or PhraseKind.Clause),
            Wanted.WhatNoun when asked.Focus == FocusKind.Party => kind is PhraseKind.Name or PhraseKind.Named or PhraseKind.Noun or PhraseKind.Counted,
            Wanted.WhatDid => isThing && !HoldsAskedName(phrase, words),
            Wanted.WhatIs or Wanted.WhatDoes or Wanted.WhatNoun => isThing,
            _ => true,
        };
    }

    // "Frameworks guiding", "the ministers signed": right behind a noun a verb says what that noun does.
    private static bool IsPredicate(int first, IReadOnlyList<SentenceWord> words) =>
        words[first].Class is WordClass.Verb or WordClass.Gerund && first > 0 && words[first].Mark is null && words[first - 1].Class >= WordClass.Name;

    // A reason is said to be one.
    private static bool IsReason(int first, IReadOnlyList<SentenceWord> words)
    {
        if (words[first].Class == WordClass.To || words[first].Folded is "for" or "due" or "as" or "since") return true;
        for (var i = first; i >= Math.Max(0, first - 3); i--)
            if (words[i].Folded is "because" or "due" or "for" or "as" or "since" or "to" or "reason" or "reasons" or "response" or "therefore" or "by" or "so" or "owing" or "cause" or "caused") return true;
        return false;
    }

    // Who did it, with whom: the question names them already.
    private static bool HoldsAskedName(AnswerPhrase phrase, IReadOnlyList<SentenceWord> words)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (words[i] is { Asked: > 0, Class: WordClass.Name }) return true;
        return false;
    }

    /// <summary>The kind of a phrase.</summary>
    public static PhraseKind Of(AnswerPhrase phrase, IReadOnlyList<SentenceWord> words)
    {
        var (dates, numbers, names, others, prepositions, verbs) = (0, 0, 0, 0, 0, 0);
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            switch (words[i].Class)
            {
                case WordClass.Date: dates++; break;
                case WordClass.Number: numbers++; break;
                case WordClass.Name: names++; break;
                case WordClass.Copula or WordClass.Auxiliary or WordClass.Verb or WordClass.Relative or WordClass.Conjunction: verbs++; break;
                case WordClass.Preposition or WordClass.To: prepositions++; break;
                case WordClass.Of or WordClass.And or WordClass.Article or WordClass.Possessive: break;
                default: others++; break;
            }
        }

        if (words[phrase.First].Class is WordClass.Verb or WordClass.Gerund or WordClass.To or WordClass.Preposition) return PhraseKind.Act;
        if (verbs > 0) return PhraseKind.Clause;
        if (dates > 0) return names + others + numbers == 0 ? PhraseKind.Date : PhraseKind.Named;
        if (numbers > 0 && words[phrase.First].Class == WordClass.Number) return names + others + prepositions == 0 ? PhraseKind.Number : PhraseKind.Counted;
        if (prepositions > 0) return PhraseKind.Long;
        return names == 0 ? PhraseKind.Noun : others == 0 ? PhraseKind.Name : PhraseKind.Named;
    }
}
