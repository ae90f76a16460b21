using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Composition.Extractive;
using Bot.Composition.Fitting;
using Bot.Composition.Phrases.Features;
using Bot.Relations.Grammar;

namespace Bot.Composition.Phrases;

/// <summary>Finds the phrase of a sentence that answers a question.</summary>
internal static class PhraseReader
{
    /// <summary>The most words of a sentence that are looked at: what is longer is no sentence.</summary>
    private const int MostWords = 120;

    /// <summary>The phrase, as it stands in the sentence, and how sure it is, 0 to 1; null when there is none. Only English is read.</summary>
    /// <param name="candidate">A sentence of running text.</param>
    /// <param name="question">The question.</param>
    /// <param name="terms">Its terms.</param>
    public static (string Text, double Agreement)? Of(Candidate candidate, Question question, IReadOnlyList<WeightedTerm> terms)
    {
        if (question.Reading.Language != "en" || candidate.Passage.Document.Language != "en") return null;
        var asked = new Dictionary<string, double>(terms.Count, StringComparer.Ordinal);
        foreach (var term in terms) asked[term.Term.Key] = term.Weight;
        var words = SentenceWord.Of(candidate, asked);
        if (words.Count > MostWords) return null;
        var phrases = AnswerPhrase.In(words);
        var wanted = AskedPhrase.Of(question);
        phrases.RemoveAll(phrase => !PhraseKinds.CanAnswer(phrase, words, wanted));
        if (phrases.Count == 0) return null;
        var features = new PhraseFeatures(words, wanted);
        var scores = new double[phrases.Count];
        for (var i = 0; i < scores.Length; i++) scores[i] = PhraseWeights.Of(features.Of(phrases[i]));
        var pick = PhrasePick.Of(phrases, scores);
        var first = pick.Phrase.First;
        // "A memorandum" reads better than "memorandum"; "the" says nothing where the rest of the sentence is gone.
        if (first > 0 && words[first].Mark is null && words[first - 1].Folded is "a" or "an" && words[first - 1].Class == WordClass.Article) first--;
        return (candidate.Text[words[first].Start..words[pick.Phrase.Last].End], pick.Agreement);
    }
}
