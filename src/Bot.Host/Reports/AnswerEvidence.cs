using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Host.Reports;

/// <summary>What an answer rests on, in plain values that keep no document alive.</summary>
/// <param name="Claims">The sentences with their quotes; empty when nothing was found.</param>
/// <param name="Nearest">The passage that came nearest; null for an answer, and when none matched.</param>
internal sealed record AnswerEvidence(IReadOnlyList<QuotedClaim> Claims, QuotedPlace? Nearest)
{
    /// <summary>The evidence of an answer.</summary>
    public static AnswerEvidence Of(Answer answer) => answer switch
    {
        Answer.Cited cited => new([.. cited.Claims.Select(claim => new QuotedClaim(claim.Text, [.. claim.Citations.Select(QuotedPlace.Of)]))], null),
        Answer.NotFound { Nearest: [var nearest, ..] } => new([], QuotedPlace.Of(nearest)),
        _ => new([], null),
    };
}

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">The sentence as the user reads it.</param>
/// <param name="Quotes">What it rests on; at least one.</param>
internal sealed record QuotedClaim(string Text, IReadOnlyList<QuotedPlace> Quotes)
{
    /// <summary>Whether the sentence is nothing but its quote, or a row's cells, so that showing both would say it twice.</summary>
    public bool IsItsQuote => Quotes is [var quote] && Spaces.Collapse(quote.Text.Replace('|', '·')) == Spaces.Collapse(Text.Replace('|', '·'));
}

/// <summary>Words of a document, and where they stand.</summary>
/// <param name="Text">The words.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Document">Its id.</param>
/// <param name="Page">The page, from 1; null for what has no pages.</param>
/// <param name="Start">Offset of their first UTF-16 code unit in the document's text.</param>
/// <param name="End">Offset just behind their last.</param>
internal sealed record QuotedPlace(string Text, string Title, string Document, int? Page, int Start, int End)
{
    /// <summary>A citation's quote.</summary>
    public static QuotedPlace Of(Citation citation) => Of(citation.Document, citation.Start, citation.End);

    /// <summary>A whole passage.</summary>
    public static QuotedPlace Of(Passage passage) => Of(passage.Document, passage.Start, passage.End);

    /// <summary>The place in words, without title and id: <c>page 2, characters 120 to 180</c>.</summary>
    public string Where => Page is { } page ? $"page {page}, characters {Start} to {End}" : $"characters {Start} to {End}";

    private static QuotedPlace Of(Document document, int start, int end) => new(document.Text[start..end], document.Title, document.Id, document.PageOf(start), start, end);
}
