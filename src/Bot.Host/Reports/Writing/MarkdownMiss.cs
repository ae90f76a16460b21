using System.Globalization;
using System.Text;
using Bot.Host.Web.Chat.Replies;

namespace Bot.Host.Reports.Writing;

/// <summary>A miss as an item of a Markdown list: shorter than on the page.</summary>
internal static class MarkdownMiss
{
    private const int LongestQuote = 300;
    private const int LongestText = 200;
    private const int MostClaims = 3;
    private const int MostWanted = 4;

    /// <summary>Appends the item with that number.</summary>
    public static void Append(StringBuilder text, int number, ReportedMiss miss)
    {
        var lead = string.Create(CultureInfo.InvariantCulture, $"{number}. ");
        text.Append(CultureInfo.InvariantCulture, $"{lead}{Text(miss.Miss.Question.Text)}  \n{new string(' ', lead.Length)}*{ReportedMiss.InWords(miss.Kind)}*\n");
        foreach (var line in Lines(miss)) text.Append(' ', lead.Length).Append("- ").Append(line).Append('\n');
    }

    private static IEnumerable<string> Lines(ReportedMiss miss)
    {
        foreach (var turn in miss.Previous) yield return $"before: {Text(turn.Question)} → {Text(turn.Answer)}";
        yield return $"wanted: {string.Join(" or ", miss.Wanted.Take(MostWanted).Select(Text))}";
        if (miss.Miss.Question.Evidence is [var evidence, ..]) yield return $"because: {Quote(evidence.Quote)} ({Id(evidence.Document)})";
        if (!miss.Miss.Row.Answered)
        {
            yield return $"refused: {Text(miss.Miss.Row.Reason ?? "")}";
            if (miss.Evidence.Nearest is { } nearest) yield return $"nearest: {Place(nearest)}";
            yield break;
        }

        if (miss.Miss.Row.Short is { Length: > 0 } bare) yield return $"said: **{Text(bare)}**";
        foreach (var claim in miss.Evidence.Claims.Take(MostClaims))
        {
            if (!claim.IsItsQuote) yield return $"said: {Text(claim.Text)}";
            if (claim.Quotes is [var quote, ..]) yield return $"quote: {Place(quote)}";
        }

        if (miss.Evidence.Claims.Count > MostClaims) yield return string.Create(CultureInfo.InvariantCulture, $"sentences not shown here: {miss.Evidence.Claims.Count - MostClaims}");
    }

    private static string Place(QuotedPlace place) => $"{Quote(place.Text)} {Text(place.Title)} ({Id(place.Document)}, {place.Where})";

    private static string Quote(string text) => $"“{MarkdownReport.Line(Excerpt.Of(VisibleText.Line(text), LongestQuote))}”";

    private static string Text(string text) => VisibleText.Line(text) is { Length: > 0 } line ? MarkdownReport.Line(Excerpt.Of(line, LongestText)) : "(nothing)";

    private static string Id(string document) => Markdown.Code(VisibleText.Line(document));
}
