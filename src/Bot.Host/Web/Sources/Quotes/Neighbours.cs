using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Host.Web.Sources.Quotes;

/// <summary>The sentences around cited words.</summary>
internal static class Neighbours
{
    /// <summary>The sentence before the quote and the one after it, as offsets; each empty where there is none. What the quote leaves of its own sentences counts
    /// as the sentence before or after.</summary>
    /// <param name="passages">The document's passages in their order; a row is one sentence.</param>
    /// <param name="quote">What is cited.</param>
    public static ((int Start, int End) Before, (int Start, int End) After) Of(IReadOnlyList<Passage> passages, CitedQuote quote)
    {
        if (!quote.Any) return default;
        var sentences = new List<(int Start, int End)>();
        int first = 0, last = passages.Count - 1;
        while (first < passages.Count && passages[first].End <= quote.Start) first++;
        while (last >= 0 && passages[last].Start >= quote.End) last--;
        for (var i = Math.Max(0, first - 1); i <= Math.Min(passages.Count - 1, last + 1); i++)
        {
            if (passages[i].Kind == PassageKind.Row) sentences.Add((passages[i].Start, passages[i].End));
            else SentenceReader.Read(passages[i].Document.Text, passages[i].Start, passages[i].End, sentences);
        }

        var before = sentences.FindLast(sentence => sentence.Start < quote.Start);
        var after = sentences.Find(sentence => sentence.End > quote.End);
        return ((before.Start, Math.Min(before.End, quote.Start)), (Math.Max(after.Start, Math.Min(quote.End, after.End)), after.End));
    }
}
