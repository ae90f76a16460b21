using Bot.Answering;
using Bot.Host.Indexing;
using Bot.Host.Settings;
using Bot.Host.Web.Chronologies;
using Bot.Relations.Text;

namespace Bot.Host.Web.Pages;

/// <summary>The page at <c>/</c>: for a question in <c>q</c> its answer, else the chat. Without scripts, without Web Chat, or when <c>plain</c> is asked for,
/// a form stands in the place of the chat.</summary>
internal static class AnswerPage
{
    // A title is read in a tab.
    private const int LongestTitle = 80;

    /// <summary>Answers a request for the page. What breaks on the way is thrown.</summary>
    public static async Task<IResult> ShowAsync(
        string? q, string? plain, QuestionAnswerer answerer, TimeProvider time, WebChatBundle bundle, WebChatSettings settings, CorpusSummary summary,
        HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var reader = PageReader.Of(context);
        var text = q?.Trim() ?? "";
        if (text.Length > 0)
        {
            var answer = text.Length > Question.MaxLength ? TooLong(text) : await AnswerAsync(text, answerer, time, context, cancellationToken);
            return PageFrame.Show(reader, $"{Excerpt.Of(text, LongestTitle)} · {reader.Words.Name}", Html.Of($"{Form(reader, text)}{answer}{ChronologyLink.Write(text, reader)}"));
        }

        return bundle.IsThere && plain is null
            ? ChatPage.Show(reader, summary, settings, context)
            : PageFrame.Show(reader, reader.Words.Name, Empty(reader, summary));
    }

    /// <summary>What the bot is.</summary>
    public static Html Intro(PageText words) => $"""
        <div class="intro">
        <h1>{words.Heading}</h1>
        <p class="lead">{words.Lead}</p>
        </div>
        """;

    /// <summary>Questions to choose from. Each is asked through the address; on the page with the chat a script asks them there.</summary>
    public static Html Examples(PageReader reader) => $"""
        <section class="examples" aria-labelledby="examples">
        <h2 id="examples">{reader.Words.ExamplesHeading}</h2>
        <form action="/" method="get">
        {reader.Field}<ul>{Html.Join(reader.Words.Examples.Select(Example))}</ul>
        </form>
        </section>
        """;

    /// <summary>One question to choose: an item of a list in a form.</summary>
    public static Html Example(string question) => $"""
        <li><button name="q" value="{question}" dir="auto">{question}</button></li>
        """;

    /// <summary>The question's form.</summary>
    public static Html Form(PageReader reader, string text) => $"""
        <form class="ask" action="/" method="get" role="search">
        {reader.Field}<label for="q">{reader.Words.Label}</label>
        <div class="line">
        <input id="q" name="q" type="text" value="{text}" dir="auto" required autocomplete="off" autocapitalize="sentences" enterkeyhint="search">
        <button type="submit">{reader.Words.Ask}</button>
        </div>
        </form>
        """;

    private static Html Empty(PageReader reader, CorpusSummary summary) => $"""
        {Intro(reader.Words)}
        {Form(reader, "")}
        {CorpusFacts.Write(summary, reader.Words)}
        {Examples(reader)}
        """;

    private static async Task<Html> AnswerAsync(string text, QuestionAnswerer answerer, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        // The form knows nobody: who it is is where they come from.
        var question = Question.First(text, DateOnly.FromDateTime(time.GetLocalNow().DateTime)) with { AskedBy = $"form/{context.Connection.RemoteIpAddress}" };
        var answer = await answerer.AnswerAsync(question, cancellationToken);
        return AnswerArticle.Write(text, answer, Phrases.For(question, answer));
    }

    private static Html TooLong(string text)
    {
        var phrases = Phrases.For(Relations.Text.Language.Guess(text));
        return AnswerArticle.Say(phrases, Phrases.With(phrases.TooLong, Question.MaxLength));
    }
}
