using System.Globalization;
using Bot.Answering.Chronologies;
using Bot.Composition.Chronologies;
using Bot.Host.Chronologies;
using Bot.Host.Cli.Terminal;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources;
using Bot.Relations.Chronologies;

namespace Bot.Host.Web.Chronologies;

/// <summary>The page at <c>/chronology</c>: the dated events of a country, or between two, as a picture and as a list; each leads to the words it rests on.</summary>
internal static class ChronologyPage
{
    /// <summary>The path of the page.</summary>
    public const string Path = "/chronology";

    private const int LongestName = 200;

    /// <summary>The path of the page for a query.</summary>
    public static string PathOf(ChronologyQuery query) => string.Create(
        CultureInfo.InvariantCulture, $"{Path}?between={query.Countries[0][1..]}&and={string.Join("%20", query.Countries.Skip(1).Select(key => key[1..]))}&from={query.From}&to={query.To}");

    /// <summary>Shows the form, and below it the events when a country is named.</summary>
    /// <param name="between">A country, by name or code.</param>
    /// <param name="and">Another; empty for all events of the first.</param>
    /// <param name="from">The first year; empty for none.</param>
    /// <param name="to">The last year; empty for none.</param>
    /// <param name="search">Where events are found.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<IResult> ShowAsync(string? between, string? and, string? from, string? to, IEventSearch search, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var reader = PageReader.Of(context);
        var words = ChronologyWords.For(reader.Words.Language);
        var (result, title) = (Html.Nothing, words.Heading);
        string?[] shown = [between, and];
        if (!string.IsNullOrWhiteSpace(between) || !string.IsNullOrWhiteSpace(and))
        {
            var (query, mistake) = TypedChronology.Read([between ?? "", and ?? ""], from, to, words);
            if (query is null) result = $"""<p class="note" role="status">{mistake}</p>""";
            else
            {
                var chronology = ChronologyComposer.Compose(query, await search.FindAsync(query, cancellationToken));
                title = $"{words.Heading}: {words.Names(query.Countries)}";
                shown = [words.Names(query.Countries.Take(1)), string.Join(' ', query.Countries.Skip(1).Select(key => words.Names([key])))];
                result = Events(chronology, title, words);
            }
        }

        Html content = $"""
            <div class="list">
            <h1>{title}</h1>
            {Form(shown, from, to, reader, words)}
            {result}
            </div>
            """;
        return PageFrame.Show(reader, $"{title} · {reader.Words.Name}", content);
    }

    private static Html Form(string?[] countries, string? from, string? to, PageReader reader, ChronologyWords words) => $"""
        <form class="ask between" action="{Path}" method="get" role="search">
        {reader.Field}<div class="line">
        {Field("between", words.First, countries[0])}{Field("and", words.Second, countries[1])}
        </div>
        <div class="line">
        {Field("from", words.From, from, "numeric")}{Field("to", words.To, to, "numeric")}<button type="submit">{words.Show}</button>
        </div>
        </form>
        """;

    private static Html Field(string name, string label, string? value, string keys = "text") => $"""
        <div><label for="{name}">{label}</label><input id="{name}" name="{name}" type="text" inputmode="{keys}" value="{Short(value)}" dir="auto" maxlength="{LongestName}" autocomplete="off"></div>
        """;

    private static string Short(string? value) => value is { Length: > LongestName } ? value[..LongestName] : value ?? "";

    private static Html Events(Chronology chronology, string title, ChronologyWords words) => chronology.Rows is []
        ? Html.Of($"""<p class="note" role="status">{Phrases.With(words.Nothing, chronology.DocumentCount)}</p>""")
        : Html.Of($"""
            <p class="note" role="status">{TerminalChronology.Count(chronology, words)}</p>
            {TimeLine.Write(chronology.Rows, title, words)}
            <ol class="events">
            {Html.Join(chronology.Rows.Select(row => Row(row, words)))}</ol>
            """);

    private static Html Row(ChronologyRow row, ChronologyWords words)
    {
        var document = row.Claim.Citations[0].Document;
        return $"""
            <li><p class="when"><bdi lang="{document.Language}">{row.Written}</bdi> <span class="kind-name kind-{ChronologyWords.Number(row.Kind)}">{words.Kind(row.Kind)}</span></p>
            <p class="told" dir="auto" lang="{document.Language}">{row.Claim.Text}</p>
            <p class="about-document">{Html.Join(row.Claim.Citations.Select(Source))}</p></li>

            """;
    }

    private static Html Source(Answering.Citation citation) => $"""
        <a href="{SourceAddress.Path(citation.Document, citation.Start, citation.End)}"><bdi lang="{citation.Document.Language}">{citation.Document.Title}</bdi></a>
        """;
}
