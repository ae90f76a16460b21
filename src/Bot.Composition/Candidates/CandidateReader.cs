using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Relations.Periods;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Candidates;

/// <summary>Reads passages as candidates: each sentence of running text, each row as a whole.</summary>
internal static class CandidateReader
{
    private const int LongestRow = 500;

    /// <summary>Running text that ranks below this never answered a question of the development halves; rows of a long list do.</summary>
    private const int MostProse = 30;

    /// <summary>The candidates in the passages' order.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="mostProse">How many of them are read where they are running text; rows are all read.</param>
    public static List<Candidate> Read(IReadOnlyList<Passage> passages, int mostProse = MostProse)
    {
        var candidates = new List<Candidate>();
        var known = new Dictionary<string, Surroundings>(StringComparer.Ordinal);
        var sentences = new List<(int Start, int End)>();
        var words = new List<WordSpan>();
        for (var rank = 0; rank < passages.Count; rank++)
        {
            var passage = passages[rank];
            if (rank >= mostProse && passage.Kind == PassageKind.Prose) continue;
            var surroundings = Surroundings.Of(passage, known);
            sentences.Clear();
            // Some tables hold whole articles in a cell: such a row is read sentence by sentence, and its first cell says what it is about.
            var whole = passage.Kind == PassageKind.Row && passage.End - passage.Start <= LongestRow;
            if (whole) sentences.Add((passage.Start, passage.End));
            else SentenceReader.Read(passage.Document.Text, passage.Start, passage.End, sentences);
            var lead = passage.Kind == PassageKind.Row && !whole ? FirstCell(passage) : [];
            Candidate? previous = null;
            foreach (var (start, end) in sentences)
            {
                var text = passage.Document.Text.AsSpan(start, end - start);
                var terms = new List<Term>();
                var dates = new List<DateMention>();
                words.Clear();
                WordReader.Read(text, words);
                TermReader.Of(passage.Document.Language).Read(text, words, anyCase: false, terms);
                RelativeDates.Read(text, words, passage.Document.Language, passage.Document.Published, dates);
                previous = new Candidate(passage, rank, start, end, terms, dates, surroundings, lead, previous);
                candidates.Add(previous);
            }
        }

        return candidates;
    }

    private static HashSet<string> FirstCell(Passage passage)
    {
        var row = passage.Text.TrimStart("| ");
        var end = row.IndexOf('|');
        return [.. TermReader.Of(passage.Document.Language).Read(end > 0 ? row[..end] : []).Select(term => term.Key)];
    }
}
