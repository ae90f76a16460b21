namespace Bot.Composition.Phrases.Features;

/// <summary>What holds of a phrase or not.</summary>
internal enum PhraseFlag
{
    /// <summary>It stands in brackets.</summary>
    InBrackets,

    /// <summary>"Called", "named" or "as" leads to it.</summary>
    Named,

    /// <summary>The question's preposition leads to it.</summary>
    SamePreposition,

    /// <summary>The question has a preposition, and another word leads to it.</summary>
    OtherPreposition,

    /// <summary>It ends with the question's noun: "Moroccan ports" for "which ports".</summary>
    EndsWithFocus,

    /// <summary>The question's noun stands right behind it.</summary>
    BeforeFocus,

    /// <summary>The question's noun stands right before it: "the city of Fez" for "which city" but for the "of".</summary>
    BehindFocus,

    /// <summary>The question asks for several, and it joins some.</summary>
    ManyJoined,

    /// <summary>The question asks for several, and it joins none.</summary>
    ManySingle,

    /// <summary>It holds a comma.</summary>
    Comma,

    /// <summary>It holds a comma and no "and".</summary>
    CommaAlone,

    /// <summary>It holds a quotation mark, a bracket or a dash.</summary>
    Mark,

    /// <summary>It holds "of".</summary>
    Of,

    /// <summary>It holds another preposition.</summary>
    Preposition,

    /// <summary>It holds "and" or "or".</summary>
    And,

    /// <summary>It holds a form of a verb.</summary>
    Verb,

    /// <summary>It holds a pronoun or a word that begins a clause.</summary>
    Clause,

    /// <summary>A new noun phrase begins in it though nothing joins the two: "the century the dukes".</summary>
    TwoPhrases,

    /// <summary>A form of "be" leads to it.</summary>
    BehindCopula,

    /// <summary>A verb that the question holds leads to it.</summary>
    BehindAskedVerb,

    /// <summary>A verb that the question holds follows it.</summary>
    BeforeAskedVerb,

    /// <summary>It stands between quotation marks.</summary>
    Quoted,

    /// <summary>"By" leads to it.</summary>
    BehindBy,

    /// <summary>It cuts a name at its "of": "Experts" of "a Committee of Experts".</summary>
    CutsName,
}
