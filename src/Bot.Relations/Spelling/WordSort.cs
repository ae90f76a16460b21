namespace Bot.Relations.Spelling;

/// <summary>What sort of word a table holds.</summary>
public enum WordSort
{
    /// <summary>A country's name of one word.</summary>
    CountryName,

    /// <summary>A capital, an adjective of a country, or a part of a name of several words.</summary>
    CountryForm,

    /// <summary>A part of a phrase for a notion of the field.</summary>
    Notion,

    /// <summary>A question word, or one that carries grammar and little else.</summary>
    Grammar,
}
