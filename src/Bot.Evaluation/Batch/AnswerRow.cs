using System.Diagnostics;
using Bot.Answering;

namespace Bot.Evaluation.Batch;

/// <summary>One answer of a batch, as plain values: what a line of the answers file holds.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Answered">False for "not in the sources".</param>
/// <param name="Short">The bare answer; null where there is none.</param>
/// <param name="Reason">Why nothing was found, in words; null for an answer.</param>
/// <param name="Claims">The sentences, in order; empty when nothing was found.</param>
/// <param name="Milliseconds">From the question's arrival to its answer; null in a file that does not say.</param>
public sealed record AnswerRow(
    string Id, bool Answered, string? Short, string? Reason, IReadOnlyList<AnswerRowClaim> Claims, Figure? Milliseconds)
{
    /// <summary>The questions to choose from where one was asked back; else empty.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The row for an answer.</summary>
    /// <param name="id">The question's id.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="milliseconds">How long it took; kept to a thousandth.</param>
    /// <param name="yes">The word for "yes" in the question's language.</param>
    /// <param name="courteous">The sentence that is said to a courtesy; it stands as the short answer, because it claims nothing.</param>
    public static AnswerRow From(string id, Answer answer, double milliseconds, string yes, string? courteous = null)
    {
        var took = new Figure(Math.Round(milliseconds, 3), false);
        return answer switch
        {
            Answer.Cited cited => new(id, true, cited.Short?.Show(yes), null, [.. cited.Claims.Select(AnswerRowClaim.From)], took),
            Answer.NotFound missing => new(id, false, null, InWords(missing.Reason), [], took),
            Answer.Asked asked => new(id, false, null, "it can mean more than one thing, so it was asked back", [], took) { Choices = asked.Choices },
            Answer.Courtesy => new(id, true, courteous, null, [], took),
            _ => throw new UnreachableException(),
        };
    }

    private static string InWords(NotFoundReason reason) => reason switch
    {
        NotFoundReason.NothingAsked => "the question holds nothing to search for",
        NotFoundReason.NoPassages => "no passage matches it",
        NotFoundReason.NotStated => "no passage says it",
        NotFoundReason.QuotesFailed => "no quote for it stands in the sources",
        _ => throw new UnreachableException(),
    };
}

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">The sentence as the user reads it.</param>
/// <param name="Citations">What it rests on; empty only in a file that another program wrote.</param>
public sealed record AnswerRowClaim(string Text, IReadOnlyList<AnswerRowCitation> Citations)
{
    internal static AnswerRowClaim From(Claim claim) => new(claim.Text, [.. claim.Citations.Select(citation =>
        new AnswerRowCitation(citation.Document.Id, citation.Start, citation.End, citation.Quote))]);
}

/// <summary>One quote.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Start">Offset of the quote's first UTF-16 code unit in the document's text.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Quote">The characters that are said to stand there.</param>
public sealed record AnswerRowCitation(string Document, int Start, int End, string Quote);
