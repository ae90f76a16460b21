using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Extractive;

/// <summary>Reads passages as candidates: each sentence of running text, each row as a whole.</summary>
internal static class CandidateReader
{
    /// <summary>The candidates in the passages' order.</summary>
    public static List<Candidate> Read(IReadOnlyList<Passage> passages)
    {
        var candidates = new List<Candidate>();
        var known = new Dictionary<string, Surroundings>(StringComparer.Ordinal);
        var sentences = new List<(int Start, int End)>();
        var words = new List<WordSpan>();
        for (var rank = 0; rank < passages.Count; rank++)
        {
            var passage = passages[rank];
            var surroundings = Surroundings.Of(passage, known);
            sentences.Clear();
            if (passage.Kind == PassageKind.Row) sentences.Add((passage.Start, passage.End));
            else SentenceReader.Read(passage.Document.Text, passage.Start, passage.End, sentences);
            Candidate? previous = null;
            foreach (var (start, end) in sentences)
            {
                var text = passage.Document.Text.AsSpan(start, end - start);
                var terms = new List<Term>();
                var dates = new List<DateMention>();
                words.Clear();
                WordReader.Read(text, words);
                TermReader.Of(passage.Document.Language).Read(text, words, anyCase: false, terms);
                DateReader.Read(text, words, dates);
                previous = new Candidate(passage, rank, start, end, terms, dates, surroundings, previous);
                candidates.Add(previous);
            }
        }

        return candidates;
    }
}
