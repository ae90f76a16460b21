using Bot.Answering;
using Bot.Evaluation.Scoring;
using Bot.Host.Web.Pages;
using Bot.Relations.Text;

namespace Bot.Host.Reports.Writing;

/// <summary>A miss as an item of a list on the page: what was asked, wanted and said, and the words behind both.</summary>
internal static class MissItem
{
    private const int LongestQuote = 1000;
    private const int LongestText = 600;
    private const int MostClaims = 8;
    private const int MostWanted = 8;

    /// <summary>The item.</summary>
    public static Html Write(ReportedMiss miss) => $"""
        <li class="miss">
        <p class="question" dir="auto"{Language(miss.Miss.Question)}>{Text(miss.Miss.Question.Text)}</p>
        <p class="kind">{ReportedMiss.InWords(miss.Kind)}{Type(miss.Miss.Question)}</p>
        <dl>
        {Turns(miss.Previous)}<div><dt>Wanted</dt><dd>{Wanted(miss)}</dd></div>
        {(miss.Miss.Row.Answered ? Said(miss) : Refused(miss))}</dl>
        </li>

        """;

    private static Html Language(LabelledQuestion question) =>
        Bot.Relations.Text.Language.All.Contains(question.Language) ? Html.Of($""" lang="{question.Language}" """) : Html.Nothing;

    private static Html Type(LabelledQuestion question) => question.Type is "" ? Html.Nothing : Html.Of($""" · <bdi>{VisibleText.Line(question.Type)}</bdi>""");

    private static Html Turns(IReadOnlyList<Turn> turns) => turns is [] ? Html.Nothing : Html.Of($"""
        <div><dt>Before</dt><dd class="turns">{Html.Join(turns.Select(turn => Html.Of($"""<p dir="auto">{Text(turn.Question)}</p><p class="reply" dir="auto">{Text(turn.Answer)}</p>""")))}</dd></div>

        """);

    private static Html Wanted(ReportedMiss miss)
    {
        var shown = miss.Wanted.Take(MostWanted).ToList();
        return $"""
            <p>{Html.Join(shown.Select((answer, at) => Html.Of($"""{(at == 0 ? "" : " or ")}<bdi>{Text(answer)}</bdi>""")))}{More(miss.Wanted.Count - shown.Count)}</p>{Html.Join(miss.Miss.Question.Evidence.Select(Evidence))}
            """;
    }

    private static Html Evidence(LabelledQuote evidence) => $"""
        <blockquote dir="auto">{Quote(evidence.Quote)}</blockquote><p class="place"><code>{VisibleText.Line(evidence.Document)}</code></p>
        """;

    private static Html Refused(ReportedMiss miss) => $"""
        <div><dt>Refused</dt><dd><p dir="auto">{VisibleText.Line(miss.Miss.Row.Reason ?? "")}</p></dd></div>
        {(miss.Evidence.Nearest is { } nearest ? Html.Of($"<div><dt>Nearest</dt><dd>{Place(nearest)}</dd></div>\n") : Html.Nothing)}
        """;

    private static Html Said(ReportedMiss miss)
    {
        var bare = miss.Miss.Row.Short is { Length: > 0 } text ? Html.Of($"""<p class="bare" dir="auto">{Text(text)}</p>""") : Html.Nothing;
        var claims = miss.Evidence.Claims;
        return $"""
            <div><dt>Said</dt><dd>{bare}{Html.Join(claims.Take(MostClaims).Select(Claim))}{More(claims.Count - MostClaims)}</dd></div>

            """;
    }

    private static Html Claim(QuotedClaim claim) => $"""
        {(claim.IsItsQuote ? Html.Nothing : Html.Of($"""<p dir="auto">{Text(claim.Text)}</p>"""))}{Html.Join(claim.Quotes.Select(Place))}
        """;

    private static Html Place(QuotedPlace place) => $"""
        <blockquote dir="auto">{Quote(place.Text)}</blockquote><p class="place"><cite dir="auto">{Text(place.Title)}</cite> <code>{VisibleText.Line(place.Document)}</code> {place.Where}</p>
        """;

    private static Html More(int more) => more <= 0 ? Html.Nothing : Html.Of($" and {more} more");

    private static string Quote(string text) => Excerpt.Of(VisibleText.Line(text), LongestQuote);

    private static string Text(string text) => VisibleText.Line(text) is { Length: > 0 } line ? Excerpt.Of(line, LongestText) : "(nothing)";
}
