using Bot.Relations.Dates;
using Bot.Relations.Questions;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Periods;

/// <summary>A question's period that is told by an event instead of a date: "since the King's accession", "before the embassy in Lima was opened".</summary>
/// <param name="Main">The question without it.</param>
/// <param name="Preposition">The word that opens it: since, after, before, until.</param>
/// <param name="Event">The words for the event.</param>
/// <param name="Language">The question's language.</param>
public sealed record EventPeriod(string Main, string Preposition, string Event, string Language)
{
    private static readonly PhraseRows Phrases = new("period-words.tsv");
    private static readonly HashSet<string> Kinds = ["since", "after", "before", "until"];

    // "С визитом", "по договору": these words mean other things as often.
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal) { "с", "со", "по" };

    /// <summary>The period in a question; null when it has none, one with a date, or nothing besides it.</summary>
    public static EventPeriod? In(string question)
    {
        var language = Text.Language.Guess(question);
        var words = WordReader.Folded(question, out var spans);
        for (var i = words.Count - 2; i > 0; i--)
        {
            if (Phrases.At(words, i, language) is not { } phrase || !Kinds.Contains(phrase.Kind) || (phrase.Words is [var only] && Vague.Contains(only)) || i + phrase.Words.Length >= words.Count) continue;
            var (from, end) = (spans[i + phrase.Words.Length].Start, spans[^1].End);
            var happening = question[from..end];
            if (DateReader.Read(happening) is not [] || words[(i + phrase.Words.Length)..].Exists(word => char.IsDigit(word[0])) || !TermReader.Of(language).Read(happening).Exists(EventConcepts.IsEvent)) return null;
            var main = question[..spans[i].Start].TrimEnd(' ', ',');
            var reading = QuestionReader.Read(main);
            return reading.Ask is Ask.Other or Ask.Why || !reading.Terms.Any() ? null : new EventPeriod(main, question[spans[i].Start..from].Trim(), happening, language);
        }

        return null;
    }

    /// <summary>The question when the event was.</summary>
    public string WhenQuestion => Language switch
    {
        "fr" => $"Quand {Event} ?",
        "es" => $"¿Cuándo {Event}?",
        "ru" => $"Когда {Event}?",
        "ar" => $"متى {Event}؟",
        _ => $"When {Event}?",
    };

    /// <summary>The question with a date in the event's place.</summary>
    public string With(string date) => $"{Main} {Preposition} {date}{(Language == "ar" ? "؟" : "?")}";
}
