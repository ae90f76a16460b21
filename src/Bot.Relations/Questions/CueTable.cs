using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>Words of a question that tell something about it, by language: a table of three columns, the last with phrases parted by <c>|</c>.</summary>
internal sealed class CueTable(string resource)
{
    private readonly Lazy<Dictionary<string, List<(string Value, string[] Words)>>> _cues = new(() => Load(resource));

    /// <summary>The first cue in the question, the longest where several begin at one word.</summary>
    /// <param name="words">The question's words, folded.</param>
    /// <param name="language">The question's language.</param>
    /// <param name="value">What the cue stands for; empty when there is none.</param>
    /// <param name="skip">Values that do not count from the second word on.</param>
    /// <returns>The index of the word behind the cue; -1 when there is none.</returns>
    public int Find(List<string> words, string language, out string value, string skip = "")
    {
        var cues = _cues.Value.TryGetValue(language, out var own) ? own : _cues.Value["en"];
        for (var i = 0; i < words.Count; i++)
        {
            var best = -1;
            value = "";
            foreach (var cue in cues)
            {
                if (i > 0 && cue.Value == skip) continue;
                if (cue.Words.Length <= best || !Matches(words, i, cue.Words)) continue;
                (best, value) = (cue.Words.Length, cue.Value);
            }

            if (best > 0) return i + best;
        }

        value = "";
        return -1;
    }

    /// <summary>Whether the folded word alone is a cue of that value.</summary>
    public bool Holds(string language, string value, string word) =>
        _cues.Value.TryGetValue(language, out var own) && own.Exists(cue => cue.Value == value && cue.Words is [var only] && only == word);

    private static bool Matches(List<string> words, int at, string[] cue)
    {
        if (at + cue.Length > words.Count) return false;
        for (var i = 0; i < cue.Length; i++)
        {
            var matches = cue[i][^1] == '*' ? words[at + i].StartsWith(cue[i][..^1], StringComparison.Ordinal) : words[at + i] == cue[i];
            if (!matches) return false;
        }

        return true;
    }

    private static Dictionary<string, List<(string, string[])>> Load(string resource)
    {
        var cues = new Dictionary<string, List<(string, string[])>>();
        foreach (var row in TableResource.Rows(resource))
        {
            if (!cues.TryGetValue(row[0], out var list)) cues[row[0]] = list = [];
            foreach (var phrase in row[2].Split('|'))
                list.Add((row[1], [.. phrase.Split(' ').Select(word => word[^1] == '*' ? Letters.Fold(word.AsSpan()[..^1]) + "*" : Letters.Fold(word))]));
        }

        return cues;
    }
}
