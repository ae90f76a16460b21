using Bot.Answering;
using Bot.Relations.Events;
using Bot.Relations.Roles;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Candidates;

/// <summary>What stands above a passage: title, headings and publisher, read once for all passages that share them.</summary>
internal sealed class Surroundings
{
    private readonly Lazy<EventSetting?> _setting;

    private Surroundings(Passage passage)
    {
        var document = passage.Document;
        _setting = new Lazy<EventSetting?>(() => EventSetting.Of(document.Title, passage.Heading, document.Publisher, document.Language));
        var reader = TermReader.Of(document.Language);
        string[] levels = [.. passage.Heading.Split(" › ").Reverse(), document.Title];
        Keys = [.. levels.Where(level => !IsContinent(level)).SelectMany(level => reader.Read(level)).Select(term => term.Key)];
        PublisherKeys = document.Publisher is { } publisher ? [.. reader.Read(publisher).Where(term => term.Kind == TermKind.Country).Select(term => term.Key)] : [];
        foreach (var level in levels.Where(level => level.Length > 0))
        {
            var terms = reader.Read(level);
            if (Offices.Count == 0) Offices = [.. terms.Where(EventRoles.IsOffice).Select(term => term.Key)];
            Roles ??= EventRoles.Of(level, terms, document.Language);
        }
    }

    // A heading that says "America" and no more stands beside Africa and Europe.
    private static bool IsContinent(string level) => Letters.Fold(level) is "america" or "americas" or "amerique" or "америка" or "امريكا";

    /// <summary>What the headings say of visits; null when they say nothing. Read when it is first asked for.</summary>
    public EventSetting? Setting => _setting.Value;

    /// <summary>Keys of title and headings.</summary>
    public HashSet<string> Keys { get; }

    /// <summary>The publisher's country: "foreign leaders" in its lists are foreign to that country.</summary>
    public HashSet<string> PublisherKeys { get; }

    /// <summary>The offices that the innermost heading with any names: a list "of the President" holds no ministers.</summary>
    public HashSet<string> Offices { get; } = [];

    /// <summary>Who visits whom in the list below the innermost heading that tells; null when none does.</summary>
    public EventRoles? Roles { get; }

    /// <summary>Those of a passage; <paramref name="known"/> keeps them for the other passages of this question.</summary>
    public static Surroundings Of(Passage passage, Dictionary<string, Surroundings> known)
    {
        var key = $"{passage.Document.Id}\n{passage.Heading}";
        if (!known.TryGetValue(key, out var surroundings)) known[key] = surroundings = new Surroundings(passage);
        return surroundings;
    }
}
