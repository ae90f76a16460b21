namespace Bot.Answering.Conversations.Slots;

/// <summary>A part of a question that a follow-up can put another of the same kind in the place of.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Key">Equal for forms of one thing.</param>
/// <param name="Start">Offset of its first UTF-16 code unit in the question's text.</param>
/// <param name="End">Offset just behind its last.</param>
internal sealed record Slot(SlotKind Kind, string Key, int Start, int End)
{
    /// <summary>Whether it is a country that only tells whose office is meant: "the president of Peru".</summary>
    public bool OfOffice { get; init; }

    /// <summary>Whether it is taken for a name only because of where it stands.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>Whether it names who acts.</summary>
    public bool IsWho => Kind is SlotKind.Person or SlotKind.Office;

    /// <summary>Whether it names where.</summary>
    public bool IsWhere => Kind is SlotKind.Country or SlotKind.Place;

    /// <summary>Whether it names a side: a country, a person, an office or a place.</summary>
    public bool IsParty => Kind != SlotKind.Period;

    /// <summary>Its words.</summary>
    public string In(string text) => text[Start..End];
}

/// <summary>What a slot names.</summary>
internal enum SlotKind
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A name that is no country's and stands behind no preposition of place; most often a person's.</summary>
    Person,

    /// <summary>An office without a name.</summary>
    Office,

    /// <summary>A name behind a preposition of place.</summary>
    Place,

    /// <summary>A date or year.</summary>
    Period,
}
