namespace Bot.Composition.Phrases;

/// <summary>The form of a question, which tells on which side of what is asked its answer stands.</summary>
internal enum Wanted
{
    /// <summary>"What is the name of", "what was it".</summary>
    WhatIs,

    /// <summary>"What did they sign": what is wanted is done something to.</summary>
    WhatDid,

    /// <summary>"What led to war": what is wanted does something.</summary>
    WhatDoes,

    /// <summary>"What treaty", "which city": the noun says what sort of thing.</summary>
    WhatNoun,

    /// <summary>"Who signed".</summary>
    WhoDoes,

    /// <summary>"Who did they meet".</summary>
    WhoDid,

    /// <summary>A date.</summary>
    When,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A count.</summary>
    HowMany,

    /// <summary>An amount, a length, a measure.</summary>
    HowMuch,

    /// <summary>A manner.</summary>
    How,

    /// <summary>A reason.</summary>
    Why,

    /// <summary>Anything else.</summary>
    Other,
}
