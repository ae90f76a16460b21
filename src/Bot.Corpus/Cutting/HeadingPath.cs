namespace Bot.Corpus.Cutting;

/// <summary>The headings above the line that is being read.</summary>
internal sealed class HeadingPath
{
    private const int LongestHeading = 100;
    private const int PlainLevel = 7;
    private const int CapitalsLevel = 8;
    private const int IntroductionLevel = 9;

    private readonly SortedDictionary<int, string> _levels = [];
    private string _joined = "";

    /// <summary>Two headings in one string; either may be empty.</summary>
    public static string Join(string outer, string inner) => outer.Length == 0 ? inner : inner.Length == 0 ? outer : $"{outer} › {inner}";

    /// <summary>A heading of the level: those of its level and below are left behind.</summary>
    public void Enter(int level, string words)
    {
        foreach (var below in _levels.Keys.Where(other => other >= level).ToList()) _levels.Remove(below);
        if (words.Length > 0) _levels[level] = words;
        _joined = _levels.Values.Aggregate("", Join);
    }

    /// <summary>A heading without marks; one in capitals stands below one that is not.</summary>
    public void EnterPlain(string words) => Enter(LevelOf(words), words);

    /// <summary>Whether a heading without marks leaves the one above it in force.</summary>
    public static bool StandsBelow(string words, string above) => LevelOf(words) > LevelOf(above);

    /// <summary>A paragraph that ends in a colon introduces the rows below it; any other leaves the introduction behind.</summary>
    public void Introduce(string paragraph)
    {
        var lastSentence = paragraph[(paragraph.LastIndexOf(". ", StringComparison.Ordinal) + 1)..].Trim();
        Enter(IntroductionLevel, paragraph.EndsWith(':') && lastSentence.Length <= 2 * LongestHeading ? lastSentence : "");
    }

    /// <summary>Whether a paragraph of one line reads like a heading: short, without the end of a sentence, and with text to follow.</summary>
    public static bool TakesAsHeading(string paragraph, bool followed) =>
        followed && paragraph.Length <= LongestHeading && char.IsLetterOrDigit(paragraph[^1]) && !char.IsLower(paragraph[0])
        && !paragraph.Contains(". ", StringComparison.Ordinal);

    /// <summary>The headings, outermost first, joined; empty when there are none.</summary>
    public override string ToString() => _joined;

    private static int LevelOf(string words) => words.Any(char.IsLower) ? PlainLevel : CapitalsLevel;
}
