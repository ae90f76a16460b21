namespace Bot.Relations.Events;

/// <summary>Whether what a text tells of took place, as far as the text itself says.</summary>
public enum EventStatus
{
    /// <summary>It did; so it is taken to where nothing says otherwise.</summary>
    Happened,

    /// <summary>It was meant to: "is expected to visit", "invited him to visit".</summary>
    Planned,

    /// <summary>It did not: "cancelled his visit", "the trip was postponed".</summary>
    CalledOff,
}
