using Bot.Relations.Countries;
using Bot.Relations.Text;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources.List;

/// <summary>Finds documents by what a list shows of them: title, publisher, id, and the names of their countries in any of the five languages. Case and accents don't count.</summary>
internal sealed class SourceSearch
{
    private readonly List<(DocumentEntry Entry, string Text)> _entries;
    private readonly Dictionary<string, string> _countries;

    public SourceSearch(IReadOnlyList<DocumentEntry> entries)
    {
        _entries = [.. entries.Select(entry => (entry, Letters.Fold($"{entry.Title}\n{entry.Publisher}\n{entry.Id}")))];
        _countries = entries.SelectMany(entry => entry.Countries).Distinct().ToDictionary(code => code, Names);
    }

    /// <summary>The documents in which every word of the query is found; all of them for an empty query. Newest first and undated last, or by title.</summary>
    /// <param name="query">Words, as they were typed; each may be part of a longer one.</param>
    /// <param name="language">Only documents of this language; empty for any.</param>
    /// <param name="byTitle">Whether titles give the order.</param>
    public IReadOnlyList<DocumentEntry> Find(string query, string language, bool byTitle)
    {
        var words = Letters.Fold(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = _entries.Where(item => (language.Length == 0 || item.Entry.Language == language) && words.All(word => Has(item, word))).Select(item => item.Entry);
        var ordered = byTitle
            ? found.OrderBy(entry => entry.Title, StringComparer.InvariantCultureIgnoreCase)
            : found.OrderByDescending(entry => entry.Published).ThenBy(entry => entry.Title, StringComparer.InvariantCultureIgnoreCase);
        return [.. ordered.ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private bool Has((DocumentEntry Entry, string Text) item, string word) =>
        item.Text.Contains(word, StringComparison.Ordinal) || item.Entry.Countries.Any(code => _countries[code].Contains(word, StringComparison.Ordinal));

    private static string Names(string code) =>
        Letters.Fold(string.Join('\n', Language.All.Select(language => CountryNames.In(language, code))));
}
