namespace Bot.Retrieval.Searching;

/// <summary>Forms of an Arabic word that the analyzer's light stemming keeps apart: with a particle of one letter joined to it, without one, and with the t that a feminine noun has
/// before a pronoun.</summary>
internal static class ArabicForms
{
    private const int Shortest = 3;
    private const string Particles = "بلفكو";

    /// <summary>The forms besides the word itself; empty for a short word.</summary>
    /// <param name="stem">A word as the analyzer leaves it.</param>
    public static List<string> Of(string stem)
    {
        var forms = new List<string>(8);
        if (stem.Length < Shortest || stem[0] is < '\u0620' or > '\u064A') return forms;
        foreach (var particle in Particles) forms.Add(particle + stem);
        if (stem.Length > Shortest && Particles.Contains(stem[0])) forms.Add(stem[1..]);
        if (stem[^1] != 'ت') forms.Add(stem + 'ت');
        else if (stem.Length > Shortest) forms.Add(stem[..^1]);
        return forms;
    }
}
