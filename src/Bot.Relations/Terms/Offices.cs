namespace Bot.Relations.Terms;

/// <summary>The concepts that are offices: whoever holds one is a person.</summary>
public static class Offices
{
    private static readonly HashSet<string> Keys =
    [
        "#president", "#president_elect", "#vice_president", "#king", "#emperor", "#emir", "#crown_prince", "#governor_general", "#prime_minister", "#chancellor", "#foreign_minister",
        "#defense_minister", "#secretary_of_state", "#secretary_of_defense", "#minister", "#ambassador", "#consul", "#charge", "#leader",
    ];

    /// <summary>Whether the term names an office: king, president, minister.</summary>
    public static bool IsOffice(Term term) => Holds(term.Key);

    /// <summary>Whether the key is an office's.</summary>
    public static bool Holds(string key) => Keys.Contains(key);
}
