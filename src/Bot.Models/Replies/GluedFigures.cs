using System.Text.RegularExpressions;

namespace Bot.Models.Replies;

/// <summary>Figures that are written together with letters, as in "5th" or "opened4711": no number of its own, so the check of names and numbers takes no notice of them. Pure.</summary>
internal static partial class GluedFigures
{
    /// <summary>Whether all such figures of the text are figures of the grounds, glued there or not.</summary>
    public static bool AreIn(string text, IReadOnlyList<string> grounds)
    {
        if (!Glued().IsMatch(text)) return true;
        var known = grounds.SelectMany(ground => Figures().Matches(ground)).Select(figures => figures.Value).ToHashSet();
        return Glued().Matches(text).SelectMany(word => Figures().Matches(word.Value)).All(figures => known.Contains(figures.Value));
    }

    [GeneratedRegex("""[\p{L}\p{M}]+\p{Nd}[\p{L}\p{M}\p{Nd}]*|\p{Nd}+[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Glued();

    [GeneratedRegex("""\p{Nd}+""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}
