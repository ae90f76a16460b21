namespace Bot.Relations.Terms;

/// <summary>The concepts that are offices: whoever holds one is a person.</summary>
public static class Offices
{
    private static readonly HashSet<string> Keys =
    [
        "#president", "#president_elect", "#vice_president", "#king", "#emperor", "#emir", "#crown_prince", "#governor_general", "#prime_minister", "#chancellor", "#foreign_minister",
        "#defense_minister", "#secretary_of_state", "#secretary_of_defense", "#minister", "#ambassador", "#consul", "#charge", "#leader", "#secretary_general",
    ];

    private static readonly HashSet<string> Ministers = ["#foreign_minister", "#defense_minister", "#secretary_of_state", "#secretary_of_defense"];

    /// <summary>The key of the wider office that the office is one of: a foreign minister is a minister. Null when there is none.</summary>
    public static string? Wider(string key) => Ministers.Contains(key) ? "#minister" : null;

    /// <summary>Whether the term names an office: king, president, minister.</summary>
    public static bool IsOffice(Term term) => Holds(term.Key);

    /// <summary>Whether the key is an office's.</summary>
    public static bool Holds(string key) => Keys.Contains(key);
}
