namespace Bot.Relations.Grammar;

/// <summary>What stands at a place of an English sentence, as far as the form of one word, or the mark before it, tells without a parser.</summary>
public enum WordClass
{
    /// <summary>The beginning or the end of the sentence.</summary>
    Edge,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon, a semicolon, a slash or a bar.</summary>
    Break,

    /// <summary>An opening or closing bracket.</summary>
    Bracket,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>A dash with space around it, or a long one.</summary>
    Dash,

    /// <summary>a, an, the.</summary>
    Article,

    /// <summary>this, their, each, some.</summary>
    Determiner,

    /// <summary>of.</summary>
    Of,

    /// <summary>to.</summary>
    To,

    /// <summary>Any other preposition.</summary>
    Preposition,

    /// <summary>and, or.</summary>
    And,

    /// <summary>but, because, that.</summary>
    Conjunction,

    /// <summary>who, which, where.</summary>
    Relative,

    /// <summary>The s behind an apostrophe.</summary>
    Possessive,

    /// <summary>he, it, them, there.</summary>
    Pronoun,

    /// <summary>A form of be.</summary>
    Copula,

    /// <summary>has, did, would.</summary>
    Auxiliary,

    /// <summary>A past or finite form of a verb.</summary>
    Verb,

    /// <summary>A word in -ing.</summary>
    Gerund,

    /// <summary>A word in -ly, and adverbs that are known.</summary>
    Adverb,

    /// <summary>A number, in digits or spelt.</summary>
    Number,

    /// <summary>A part of a date.</summary>
    Date,

    /// <summary>A word with a capital that grammar doesn't ask for.</summary>
    Name,

    /// <summary>A word with the ending of an adjective.</summary>
    Adjective,

    /// <summary>A word in -s: most are nouns in the plural.</summary>
    Plural,

    /// <summary>Any other word: most are nouns.</summary>
    Noun,
}
