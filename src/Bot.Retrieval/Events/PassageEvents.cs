using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Retrieval.Events;

/// <summary>Reads the events of a passage when it is indexed, so that all that are like one can be found again.</summary>
internal static class PassageEvents
{
    /// <summary>Adds the keys of the passage's events.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="text">Its text.</param>
    /// <param name="words">The words of the text.</param>
    /// <param name="terms">The terms of the text.</param>
    /// <param name="setting">What its headings say of visits; null when they say nothing.</param>
    /// <param name="keys">Receives the keys.</param>
    public static void AddKeys(Passage passage, string text, List<WordSpan> words, List<Term> terms, EventSetting? setting, HashSet<string> keys)
    {
        if (passage.Kind == PassageKind.Row && setting is not null)
        {
            var dates = new List<DateMention>();
            DateReader.Read(text, words, dates);
            foreach (var told in EventReader.OfRow(text, terms, dates, setting)) EventKeys.Add(told, keys);
            return;
        }

        if (EventKinds.Of(terms) is null) return;
        var sentences = new List<(int Start, int End)>();
        SentenceReader.Read(text, 0, text.Length, sentences);
        var own = new List<Term>();
        var next = 0;
        foreach (var (start, end) in sentences)
        {
            own.Clear();
            for (; next < terms.Count && terms[next].Start < end; next++)
                if (terms[next].Start >= start && terms[next].End <= end) // the words of a phrase may lie in two sentences
                    own.Add(terms[next] with { Start = terms[next].Start - start, End = terms[next].End - start });
            // The keys say who and where; when is read again with the question.
            foreach (var told in EventReader.OfSentence(text[start..end], own, [], passage.Document.Language)) EventKeys.Add(told, keys);
        }
    }
}
