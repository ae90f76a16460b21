namespace Bot.Relations.References;

/// <summary>A word or phrase that stands for something that was said before.</summary>
/// <param name="Kind">What it can stand for.</param>
/// <param name="Start">Offset of its first UTF-16 code unit in the text that was read.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="IsObject">Whether grammar makes it somebody else than the question's own subject: "him", "them".</param>
public readonly record struct ReferringWord(ReferenceKind Kind, int Start, int End, bool IsObject);

/// <summary>What a referring word can stand for.</summary>
public enum ReferenceKind
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>Several people or countries.</summary>
    People,

    /// <summary>A place or country.</summary>
    Place,

    /// <summary>A day or year.</summary>
    Time,

    /// <summary>A thing or an event.</summary>
    Thing,

    /// <summary>What was asked before, with its sides changed.</summary>
    OtherWay,
}
