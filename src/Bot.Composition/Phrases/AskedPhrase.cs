using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Composition.Phrases;

/// <summary>What an English question wants in its own words: its form, its noun, its preposition.</summary>
/// <param name="Wanted">Its form.</param>
/// <param name="Focus">The sort of thing that its noun names.</param>
/// <param name="FocusStem">The stem of that noun; empty when there is none.</param>
/// <param name="Many">Whether that noun stands in the plural.</param>
/// <param name="Preposition">The preposition that governs the question word: "with" in "what did it merge with" and "in" in "in what city"; empty when none does.</param>
/// <param name="IsAct">Whether something is wanted that is done: "what did they agree to do".</param>
internal sealed record AskedPhrase(Wanted Wanted, FocusKind Focus, string FocusStem, bool Many, string Preposition, bool IsAct)
{
    private const int FocusWithin = 5;
    private static readonly HashSet<string> Be = ["is", "are", "was", "were", "s", "be"];
    private static readonly HashSet<string> Helping = ["did", "do", "does", "has", "have", "had", "can", "could", "will", "would", "should", "must", "may", "might"];
    private static readonly HashSet<string> Prepositions = ["in", "on", "at", "for", "from", "with", "by", "about", "into", "to", "of", "under", "through", "during", "against", "between", "after", "before", "as", "over"];
    private static readonly HashSet<string> Asking = ["what", "which", "who", "whom", "whose", "when", "where", "why", "how"];
    private static readonly HashSet<string> Measures = ["much", "long", "large", "big", "old", "far", "high", "tall", "deep", "fast", "often", "wide", "hot", "heavy", "small"];
    private static readonly HashSet<string> Sorts = ["type", "types", "kind", "kinds", "sort", "sorts", "form", "forms", "part", "one", "example"];
    private static readonly Lazy<Dictionary<string, FocusKind>> Nouns = new(Load);

    /// <summary>That of a question; of one without a question word the form is <see cref="Wanted.Other"/>.</summary>
    public static AskedPhrase Of(Question question)
    {
        var words = WordReader.Folded(question.Text, out _);
        var at = words.FindIndex(Asking.Contains);
        if (at < 0) return new AskedPhrase(Wanted.Other, FocusKind.Any, "", false, "", false);
        var next = at + 1 < words.Count ? words[at + 1] : "";
        var wanted = Form(words[at], next);
        var act = wanted is Wanted.WhatIs or Wanted.WhatDid && words[^1] is "do";
        var preposition = at > 0 && Prepositions.Contains(words[at - 1]) ? words[at - 1] : Prepositions.Contains(words[^1]) ? words[^1] : "";
        if (wanted is not (Wanted.WhatNoun or Wanted.WhatIs)) return new AskedPhrase(wanted, FocusKind.Any, "", false, preposition, act);
        var head = Head(words, at);
        // "What were the first names of": the first noun that is known, else the word behind "what".
        for (var i = at + 1; i < words.Count && i <= at + FocusWithin; i++)
        {
            if (Sorts.Contains(words[i]) && i + 2 < words.Count && words[i + 1] == "of") { i++; continue; }
            if (i > at + 1 && Prepositions.Contains(words[i])) break;
            if (Nouns.Value.TryGetValue(words[i], out var kind)) return new AskedPhrase(wanted, kind, WordStem.Of(words[i], "en"), IsPlural(words[i]), preposition, act);
        }

        var noun = wanted == Wanted.WhatNoun && head > at ? words[head] : "";
        return new AskedPhrase(wanted, FocusKind.Any, noun.Length == 0 ? "" : WordStem.Of(noun, "en"), IsPlural(noun), preposition, act);
    }

    // "What primary attribute is": the last word before a verb or a preposition; "of" behind a word for sorts leads on.
    private static int Head(List<string> words, int at)
    {
        var i = at + 1;
        for (; i < words.Count; i++)
        {
            if (words[i] == "of" && Sorts.Contains(words[i - 1])) continue;
            if (Be.Contains(words[i]) || Helping.Contains(words[i]) || Prepositions.Contains(words[i]) || IsVerb(words[i]) || Relations.Grammar.WordClasses.Of(words[i], false) < Relations.Grammar.WordClass.Gerund) break;
        }

        return i - 1;
    }

    private static Wanted Form(string asking, string next) => asking switch
    {
        "when" => Wanted.When,
        "where" => Wanted.Where,
        "why" => Wanted.Why,
        "how" => next is "many" ? Wanted.HowMany : Measures.Contains(next) ? Wanted.HowMuch : Wanted.How,
        "who" or "whom" => Helping.Contains(next) ? Wanted.WhoDid : Wanted.WhoDoes,
        "whose" => Wanted.WhoDoes,
        _ => Be.Contains(next) ? Wanted.WhatIs : Helping.Contains(next) ? Wanted.WhatDid : IsVerb(next) ? Wanted.WhatDoes : Wanted.WhatNoun,
    };

    private static bool IsVerb(string word) => Relations.Grammar.WordClasses.Of(word, false) == Relations.Grammar.WordClass.Verb;

    private static bool IsPlural(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') || word == "people";

    private static Dictionary<string, FocusKind> Load()
    {
        var kinds = new Dictionary<string, FocusKind>(StringComparer.Ordinal);
        foreach (var row in TableResource.Rows("focus-nouns.tsv", typeof(AskedPhrase).Assembly))
            foreach (var noun in row[1].Split(' ')) kinds.TryAdd(noun, Enum.Parse<FocusKind>(row[0]));
        return kinds;
    }
}
