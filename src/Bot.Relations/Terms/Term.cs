using Bot.Relations.Terms.Names;
using Bot.Relations.Text;

namespace Bot.Relations.Terms;

/// <summary>A word or phrase that carries meaning, under a key that is the same for all its forms. "POTUS" is two terms: the country before it has no width.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Key">Equal for forms of one thing: <c>=MA</c> for Morocco, <c>#visit</c> for trips and voyages, else the stem.</param>
/// <param name="Start">Offset of its first UTF-16 code unit in the text that was read.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Folded">The word, lower case and without accents; for a phrase its first word.</param>
/// <param name="Surface">The word as written; for a phrase its first word.</param>
public readonly record struct Term(TermKind Kind, string Key, int Start, int End, string Folded, string Surface)
{
    /// <summary>Whether it is a country named by its capital or seat of government: "Moscow", "the Élysée". Singapore and the like are named by their names.</summary>
    public bool IsSeat { get; init; }

    /// <summary>Whether it may be a part of a name: written with a capital, or in a script that has none.</summary>
    public bool MayBeName => Kind == TermKind.Name || (Kind == TermKind.Word && Surface.Length > 0 && Letters.IsArabic(Surface[0]));

    /// <summary>Whether it is written as people write the first letters of a whole name: "FDR", "MbS".</summary>
    public bool IsInitials => Kind == TermKind.Name && Initials.MayBe(Surface);
}

/// <summary>What sort of thing a term names.</summary>
public enum TermKind
{
    /// <summary>Any other word of meaning.</summary>
    Word,

    /// <summary>A country or an organisation of countries, by name, adjective or capital.</summary>
    Country,

    /// <summary>A notion of the field that has a key in every language: visit, embassy, king.</summary>
    Concept,

    /// <summary>A word written with a capital where grammar asks for none: most likely part of a name.</summary>
    Name,

    /// <summary>A number in digits, years among them.</summary>
    Number,
}
