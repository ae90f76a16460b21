using System.Collections.Concurrent;
using Bot.Relations.Text;

namespace Bot.Relations.Spelling;

/// <summary>The words of the tables that questions are read with: names of countries, notions of the field, question words, words of grammar.</summary>
public sealed class TableWords
{
    /// <summary>Endings behind a stem of fewer letters would make a word of nearly any other; the more so where words have many endings.</summary>
    private const int ShortestStem = 7, ShortestEnglishStem = 6;

    private const int LongestEnding = 4;
    private static readonly ConcurrentDictionary<string, TableWords> ByLanguage = new();
    private static readonly string[] QuestionTables = ["question-words.tsv", "order-words.tsv", "time-nouns.tsv"];
    private static readonly string[] EverydayTables = ["everyday-words.tsv", "asking-words.tsv"];

    private readonly string _language;
    private readonly Dictionary<string, Entry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _everyday = new(StringComparer.Ordinal);

    private TableWords(string language)
    {
        _language = language;
        AddForms("countries.tsv", language);
        if (language is "fr" or "es") AddForms("countries.tsv", "en");
        AddForms("concepts.tsv", language);
        foreach (var table in QuestionTables)
            foreach (var row in TableResource.Rows(table).Where(row => row[0] == language)) AddWords(row[2], WordSort.Grammar);
        foreach (var row in TableResource.Rows("function-words.tsv").Where(row => row[0] == language)) AddWords(row[1], WordSort.Grammar);
        foreach (var table in EverydayTables)
            foreach (var word in TableResource.Rows(table).Where(row => row[0] == language).SelectMany(row => row[1].Split(' ')).Select(word => Letters.Fold(word)))
            {
                _everyday.Add(word);
                _everyday.Add(WordStem.Of(word, language));
            }
    }

    /// <summary>The words of a language; those of English for one that is none of the five.</summary>
    public static TableWords Of(string language) =>
        ByLanguage.GetOrAdd(Language.Known(language) == Language.Unknown ? "en" : language, code => new TableWords(code));

    /// <summary>Whether the folded word, or a form of it, is spelt right: it is a word of the tables, or one that people use every day.</summary>
    public bool Hold(string folded)
    {
        if (_words.ContainsKey(folded) || _everyday.Contains(folded) || _everyday.Contains(WordStem.Of(folded, _language))) return true;
        foreach (var stem in _stems.Keys)
            if (folded.StartsWith(stem, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The words that the folded word may be a misspelling of, with what <see cref="Misspelling.Distance"/> says; in no order, empty when there are none.
    /// Another form of the same word is none.</summary>
    public IEnumerable<(string Word, int Distance, WordSort Sort)> Near(string folded)
    {
        foreach (var (word, entry) in _words)
            if (Misspelling.Distance(folded, word) is { } distance && !Misspelling.AreForms(folded, word, _language)) yield return (entry.Surface, distance, entry.Sort);
        foreach (var (stem, entry) in _stems)
        {
            if (stem.Length < (_language == "en" ? ShortestEnglishStem : ShortestStem)) continue;
            var found = NearStem(folded, stem);
            if (found.Distance > 0) yield return (entry.Surface + folded[found.Length..], found.Distance, entry.Sort);
        }
    }

    // "reconized": its beginning may be the stem of "recogn" with any ending.
    private static (int Length, int Distance) NearStem(string folded, string stem)
    {
        (int Length, int Distance) best = default;
        for (var length = stem.Length - 1; length <= stem.Length + 1 && length <= folded.Length; length++)
        {
            var beginning = folded.AsSpan(0, length);
            // A letter changed for another makes another stem too often.
            if (folded.Length - length > LongestEnding || Misspelling.Distance(beginning, stem) is not { } distance || Misspelling.HasOtherLetter(beginning, stem)) continue;
            if (best.Distance == 0 || distance < best.Distance) best = (length, distance);
        }

        return best;
    }

    private void AddForms(string table, string language)
    {
        var header = Array.IndexOf(["en", "fr", "es", "ru", "ar"], language);
        foreach (var row in TableResource.Rows(table))
        {
            if (table != "countries.tsv")
            {
                AddWords(row.ElementAtOrDefault(1 + header) ?? "", WordSort.Notion);
                continue;
            }

            var names = 1 + (3 * header);
            foreach (var form in row[names].Split('|')) AddWords(form, form.AsSpan().ContainsAny(" -'’") ? WordSort.CountryForm : WordSort.CountryName);
            AddWords(row[names + 1], WordSort.CountryForm);
            AddWords(row[names + 2], WordSort.CountryForm);
        }
    }

    private void AddWords(string cell, WordSort sort)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(cell, spans);
        foreach (var span in spans)
        {
            var folded = Letters.Fold(cell.AsSpan(span.Start, span.Length));
            var starred = span.End < cell.Length && cell[span.End] == '*';
            if (folded.Length < Misspelling.ShortestWord) continue;
            (starred ? _stems : _words).TryAdd(folded, new Entry(cell.Substring(span.Start, span.Length), sort));
        }
    }

    private readonly record struct Entry(string Surface, WordSort Sort);
}
