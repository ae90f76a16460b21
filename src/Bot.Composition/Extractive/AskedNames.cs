using Bot.Composition.Candidates;
using Bot.Relations.Questions;
using Bot.Relations.Terms;
using Bot.Relations.Terms.Names;
using Bot.Relations.Text;

namespace Bot.Composition.Extractive;

/// <summary>The names of a sentence that the question gives itself, with what belongs to them: asked about Obama, "Barack" is no answer.</summary>
internal static class AskedNames
{
    /// <summary>The terms that are such a name, or stand in one row with it; empty when there are none.</summary>
    public static HashSet<Term> In(Candidate candidate, QuestionReading reading)
    {
        List<Term> asked = [.. reading.AllTerms.Where(term => term.Kind == TermKind.Name)];
        List<Term> names = [.. candidate.Terms.Where(term => term.Kind == TermKind.Name)];
        var foreign = candidate.Passage.Document.Language != reading.Language;
        var found = names.Where(name => asked.Exists(other => IsSame(other, name, foreign))).ToHashSet();
        foreach (var name in names)
            if (found.Any(other => other.End == name.Start - 1 && candidate.Text[other.End] == ' ')) found.Add(name);
        foreach (var name in names.AsEnumerable().Reverse())
            if (found.Any(other => name.End == other.Start - 1 && candidate.Text[name.End] == ' ')) found.Add(name);
        return found;
    }

    /// <summary>Whether every name in the words is one that the question gives; not where there is none.</summary>
    public static bool AreAllIn(string words, QuestionReading reading)
    {
        List<Term> asked = [.. reading.AllTerms.Where(term => term.Kind == TermKind.Name)];
        var spans = new List<WordSpan>();
        WordReader.Read(words, spans);
        return asked.Count > 0 && spans.Count > 0 && spans.TrueForAll(span => asked.Exists(name => name.Folded == Letters.Fold(words.AsSpan(span.Start, span.Length))));
    }

    private static bool IsSame(Term asked, Term name, bool foreign) => asked.Key == name.Key || (foreign && NameSkeleton.AreOne(asked, name));
}
