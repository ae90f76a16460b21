using Bot.Composition.Candidates;
using Bot.Relations.Grammar;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Phrases;

/// <summary>A word of a sentence.</summary>
/// <param name="Start">Offset of its first character in the sentence.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Folded">The word, folded.</param>
/// <param name="Class">What it is.</param>
/// <param name="Mark">The mark between the word before and this; null when only space stands there.</param>
/// <param name="Asked">How much of the question it says; 0 for a word that the question does not hold.</param>
/// <param name="Key">Its term's key; empty for a function word.</param>
/// <param name="Depth">How many brackets are open where it stands.</param>
/// <param name="IsJoined">Whether it is one with the word before: "speaking" in "Arabic-speaking", "5" in "3.5", "2006" in "May 2006".</param>
internal readonly record struct SentenceWord(int Start, int End, string Folded, WordClass Class, WordClass? Mark, double Asked, string Key, int Depth, bool IsJoined)
{
    /// <summary>Whether it carries meaning.</summary>
    public bool IsContent => Class >= WordClass.Verb || Class == WordClass.Number;

    /// <summary>The words of a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="asked">The keys of the question's terms with their weights.</param>
    public static List<SentenceWord> Of(Candidate candidate, IReadOnlyDictionary<string, double> asked)
    {
        var text = candidate.Text;
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        var words = new List<SentenceWord>(spans.Count);
        var (end, term, depth) = (0, 0, 0);
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            while (term < candidate.Terms.Count && candidate.Terms[term].End <= span.Start) term++;
            // A country that an office implies has no width.
            while (term < candidate.Terms.Count && candidate.Terms[term].End == candidate.Terms[term].Start) term++;
            var own = term < candidate.Terms.Count && candidate.Terms[term].Start < span.End ? candidate.Terms[term] : default;
            var folded = Letters.Fold(text.AsSpan(span.Start, span.Length));
            var joined = i > 0 && span.Start == end + 1 && IsJoint(text, end);
            var dated = i > 0 && candidate.Dates.Exists(date => date.Covers(span.Start, span.End) && date.Covers(spans[i - 1].Start, spans[i - 1].End));
            var mark = joined ? null : MarkIn(text.AsSpan(end, span.Start - end), ref depth);
            var key = own.Key ?? "";
            words.Add(new SentenceWord(span.Start, span.End, folded, folded == "s" && joined ? WordClass.Possessive : ClassOf(candidate, spans, i, folded, own), mark, key.Length == 0 ? 0 : WeightOf(key, own, asked), key, depth, joined || dated));
            end = span.End;
        }

        return words;
    }

    private static bool IsJoint(string text, int at) =>
        text[at] is '-' or '\'' or '’' or '‑' || (text[at] is '.' or ',' or '–' && at > 0 && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    private static WordClass ClassOf(Candidate candidate, List<WordSpan> spans, int i, string folded, Term own)
    {
        var span = spans[i];
        if (candidate.Dates.Exists(date => date.Covers(span.Start, span.End))) return WordClass.Date;
        var name = char.IsUpper(candidate.Text[span.Start]) && (i > 0 || own.Kind == TermKind.Country || IsNameAtFirst(candidate.Text, spans, folded));
        return WordClasses.Of(folded, name);
    }

    /// <summary>The first word has a capital whatever it is. It is a name where the next word has one too, or where it does something: "Putin visited", "Rollo's men".</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="spans">Its words; not empty.</param>
    /// <param name="folded">The first, folded.</param>
    public static bool IsNameAtFirst(string text, List<WordSpan> spans, string folded)
    {
        if (spans.Count < 2) return false;
        if (folded is "us" || char.IsUpper(text[spans[1].Start])) return true;
        if (WordClasses.Of(folded, false) is not (WordClass.Noun or WordClass.Plural or WordClass.Adjective or WordClass.Gerund)) return false;
        if (spans[1].Start != spans[0].End + 1) return false;
        var next = Letters.Fold(text.AsSpan(spans[1].Start, spans[1].Length));
        return text[spans[0].End] is '\'' or '’' ? next == "s" : text[spans[0].End] == ' ' && WordClasses.Of(next, false) is WordClass.Verb or WordClass.Copula or WordClass.Auxiliary;
    }

    private static double WeightOf(string key, Term own, IReadOnlyDictionary<string, double> asked)
    {
        if (asked.TryGetValue(key, out var weight)) return weight;
        if (own.Kind is not (TermKind.Word or TermKind.Name)) return 0;
        foreach (var (other, of) in asked)
            if (WordStem.SameFamily(key, other, "en")) return of;
        return 0;
    }

    private static WordClass? MarkIn(ReadOnlySpan<char> between, ref int depth)
    {
        WordClass? mark = between.Length > 2 && between.Contains(". ", StringComparison.Ordinal) ? WordClass.Break : null;
        foreach (var c in between)
        {
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth = Math.Max(0, depth - 1);
            WordClass? one = c switch
            {
                ',' => WordClass.Comma,
                ':' or ';' or '/' or '|' or '!' or '?' => WordClass.Break,
                '(' or ')' or '[' or ']' => WordClass.Bracket,
                '"' or '“' or '”' or '«' or '»' => WordClass.Quote,
                '—' or '–' => WordClass.Dash,
                _ => null,
            };
            if (one is { } known && (mark is null || known > mark || known == WordClass.Break)) mark = known;
        }

        return mark;
    }
}
