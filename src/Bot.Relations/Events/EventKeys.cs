using Bot.Relations.Terms;

namespace Bot.Relations.Events;

/// <summary>The keys under which events are found: the same for every language, and different for the two sides.</summary>
public static class EventKeys
{
    private const string Mark = "!";
    private const string ActorMark = "!<";
    private const string ObjectMark = "!>";

    /// <summary>The key of any event.</summary>
    public const string Any = "!";

    /// <summary>The key of the kind.</summary>
    public static string OfKind(string kind) => Mark + kind;

    /// <summary>The key of a country or an office on the actor's side.</summary>
    public static string OfActor(string key) => ActorMark + key;

    /// <summary>The key of a country on the other side.</summary>
    public static string OfObject(string key) => ObjectMark + key;

    /// <summary>Adds all keys of an event.</summary>
    public static void Add(RelationEvent told, HashSet<string> keys)
    {
        keys.Add(Any);
        keys.Add(OfKind(told.Kind));
        foreach (var key in told.Actor.Countries) keys.Add(OfActor(key));
        foreach (var key in told.Actor.Offices) keys.Add(OfActor(key));
        foreach (var key in told.Object.Countries) keys.Add(OfObject(key));
    }
}
