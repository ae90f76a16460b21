using System.Globalization;
using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Relations.Dates;

namespace Bot.Composition.Fitting;

/// <summary>A date of a sentence as a short answer: "this Thursday" says too little without the day on which it was written.</summary>
internal static class DatedAnswer
{
    /// <summary>The date's words; with the date that they mean, where the document says when it was published and the words don't name the year.</summary>
    public static ShortAnswer Of(Candidate candidate, DateMention date)
    {
        var words = candidate.Text[date.Start..date.End];
        return words.Contains(date.From.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || candidate.Passage.Document.Published is not { Day: > 0 }
            ? new ShortAnswer.Quoted(words)
            : new ShortAnswer.Resolved(words, date.From);
    }
}
