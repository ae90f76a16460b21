namespace Bot.Relations.Text;

/// <summary>A table of phrases by language and kind: three columns, the last with phrases parted by <c>|</c>. Phrases are matched on whole folded words.</summary>
internal sealed class PhraseRows(string resource)
{
    private readonly Lazy<Dictionary<string, List<PhraseRow>>> _byFirstWord = new(() => Load(resource));

    /// <summary>The longest phrase that begins at the word, of the row that stands first where two are as long; null when there is none.</summary>
    /// <param name="words">The text's words, folded.</param>
    /// <param name="at">The index of the word.</param>
    /// <param name="language">The only language whose rows count; null for all of them.</param>
    public PhraseRow? At(IReadOnlyList<string> words, int at, string? language = null)
    {
        if (!_byFirstWord.Value.TryGetValue(words[at], out var rows)) return null;
        PhraseRow? best = null;
        foreach (var row in rows)
            if ((language is null || row.Language == language) && row.Words.Length > (best?.Words.Length ?? 0) && Matches(words, at, row.Words)) best = row;
        return best;
    }

    /// <summary>Whether a text holds a phrase of the language, of a kind that is looked for. What is taken is the longest at each word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language whose rows count.</param>
    /// <param name="isSought">Tells of a kind whether it is.</param>
    public bool AnyIn(string text, string language, Func<string, bool> isSought)
    {
        var words = WordReader.Folded(text, out _);
        for (var i = 0; i < words.Count; i++)
            if (At(words, i, language) is { } phrase && isSought(phrase.Kind)) return true;
        return false;
    }

    private static bool Matches(IReadOnlyList<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (words[at + i] != phrase[i]) return false;
        return true;
    }

    private static Dictionary<string, List<PhraseRow>> Load(string resource)
    {
        var table = new Dictionary<string, List<PhraseRow>>(StringComparer.Ordinal);
        foreach (var row in TableResource.Rows(resource))
        {
            foreach (var phrase in row[2].Split('|'))
            {
                string[] words = [.. WordReader.Folded(phrase, out _)];
                if (!table.TryGetValue(words[0], out var rows)) table[words[0]] = rows = [];
                rows.Add(new PhraseRow(row[0], row[1], words));
            }
        }

        return table;
    }
}

/// <summary>One phrase of a table.</summary>
/// <param name="Language">The language that it is of.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Words">Its words, folded; at least one.</param>
internal sealed record PhraseRow(string Language, string Kind, string[] Words);
