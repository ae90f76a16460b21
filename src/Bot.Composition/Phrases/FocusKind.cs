namespace Bot.Composition.Phrases;

/// <summary>What sort of thing the noun of a question names: "what year", "which city", "what is the name of".</summary>
internal enum FocusKind
{
    /// <summary>There is no such noun, or none that is known.</summary>
    Any,

    /// <summary>year, century, month.</summary>
    Time,

    /// <summary>number, percentage, population.</summary>
    Amount,

    /// <summary>city, country, region.</summary>
    Place,

    /// <summary>person, author, group, company: what bears a name and acts.</summary>
    Party,

    /// <summary>name, title, term, treaty, book: what bears a name.</summary>
    Title,
}
