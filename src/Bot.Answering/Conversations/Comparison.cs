using System.Globalization;
using Bot.Answering.Conversations.Slots;
using Bot.Relations.Dates;
using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Answering.Conversations;

/// <summary>"Which is older?": the answers of the last two turns, set side by side.</summary>
/// <param name="Measure">What they are compared by.</param>
/// <param name="One">The earlier of the two turns.</param>
/// <param name="Other">The later.</param>
internal sealed record Comparison(Comparative Measure, EarlierTurn One, EarlierTurn Other)
{
    private const int MostWords = 10;

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["mille"] = 1e3, ["millions"] = 1e6, ["milliard"] = 1e9, ["milliards"] = 1e9,
        ["mil"] = 1e3, ["millon"] = 1e6, ["millones"] = 1e6, ["тысяч"] = 1e3, ["миллион"] = 1e6, ["миллиона"] = 1e6, ["миллионов"] = 1e6, ["миллиард"] = 1e9, ["الف"] = 1e3, ["مليون"] = 1e6, ["مليار"] = 1e9,
    };

    /// <summary>The comparison that a question asks for; null when it names parties of its own, or there are no two turns that asked the same of different ones.</summary>
    public static Comparison? Of(Question question)
    {
        if (question.Previous.Count < 2) return null;
        var earlier = EarlierTurn.Of(question.Previous, question.AskedOn);
        if (earlier is not [.., var one, var other]) return null;
        return By(question.Text, other) is { } by && one.Question.Reading.Ask == other.Question.Reading.Ask ? new Comparison(by, one, other) : null;
    }

    /// <summary>What a text after the turn compares by; null when it compares nothing, or names parties of its own.</summary>
    public static Comparative? By(string text, EarlierTurn last)
    {
        if (text.Length > Question.MaxLength) return null;
        var language = Language.GuessAfter(text, last.Question.Reading.Language);
        if (Comparatives.Read(text, language) is not { } by) return null;
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        return words.Count <= MostWords && SlotReader.Read(text, QuestionReader.Read(text, language)) is [] ? by : null;
    }

    /// <summary>Both answers, the one that is sought first, with the name that tells them apart; null when they hold nothing to compare, or the same.</summary>
    /// <param name="one">The answer of <see cref="One"/>.</param>
    /// <param name="other">The answer of <see cref="Other"/>.</param>
    public Answer? Decide(Answer.Cited one, Answer.Cited other)
    {
        if (Value(one) is not { } first || Value(other) is not { } second || first == second) return null;
        var isFirst = Measure is Comparative.Earlier or Comparative.Less ? first < second : first > second;
        var (winner, loser) = isFirst ? (one, other) : (other, one);
        var name = isFirst ? Name(One, Other, winner) : Name(Other, One, winner);
        Claim[] claims = [winner.Claims[0], loser.Claims[0]];
        var passages = claims.SelectMany(claim => claim.Citations).Select(citation => citation.Passage).Distinct().ToList();
        var draft = new Draft(
            name is null ? null : new ShortAnswer.Quoted(name),
            [.. claims.Select(claim => new DraftClaim(claim.Text, [.. claim.Citations.Select(citation => new DraftQuote(citation.Passage, citation.Start, citation.Quote))]))],
            Math.Min(one.Confidence, other.Confidence));
        return CitationChecker.Check(draft, new Evidence(passages, new Dictionary<string, double>(), 0)) as Answer.Cited;
    }

    private double? Value(Answer.Cited answer)
    {
        if (answer.Short is not ShortAnswer.Quoted { Text: var text }) return answer.Short is ShortAnswer.Count count && Measure is Comparative.More or Comparative.Less ? count.Items.Count : null;
        return Measure is Comparative.Earlier or Comparative.Later ? Date(text) : Number(text, answer.Claims[0].Text);
    }

    private static double? Date(string text)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        var dates = new List<DateMention>();
        DateReader.Read(text, words, dates);
        return dates is [] ? null : dates[0].From.Year + dates[0].From.Month / 13.0 + dates[0].From.Day / 500.0;
    }

    // The short answer may leave out the "million" that stands behind it in the sentence.
    private static double? Number(string text, string sentence)
    {
        var digits = new string([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',')]).TrimEnd('.', ',');
        if (!double.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        var at = sentence.IndexOf(digits, StringComparison.Ordinal);
        var behind = at < 0 ? text : sentence[(at + digits.Length)..];
        var words = new List<WordSpan>();
        WordReader.Read(behind, words);
        return words is [var next, ..] && Scales.TryGetValue(Letters.Fold(behind.AsSpan(next.Start, next.Length)), out var scale) ? value * scale : value;
    }

    // What only the winner's question names, as the sources write it.
    private static string? Name(EarlierTurn winner, EarlierTurn loser, Answer.Cited answer)
    {
        var own = winner.Slots.Where(slot => slot.IsParty && loser.Slots.TrueForAll(other => other.Key != slot.Key)).SelectMany(slot => slot.Key.Split(' ')).ToHashSet();
        foreach (var citation in answer.Claims[0].Citations)
        {
            foreach (var text in (string[])[citation.Quote, citation.Passage.Context])
            {
                var found = TermReader.Of(citation.Document.Language).Read(text).Find(term => own.Contains(term.Key));
                if (found.End > found.Start) return text[found.Start..found.End];
            }
        }

        return null;
    }
}
