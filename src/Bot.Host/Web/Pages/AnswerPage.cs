using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Host.Web.Pages;

/// <summary>The page at <c>/</c>: a question's form and, for a question in <c>q</c>, its answer. It works without scripts.</summary>
internal static class AnswerPage
{
    /// <summary>Answers a request for the page. What breaks on the way is thrown.</summary>
    public static async Task<IResult> ShowAsync(
        string? q, QuestionAnswerer answerer, TimeProvider time, PageText words, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var text = q?.Trim() ?? "";
        if (text.Length == 0) return PageFrame.Show(words, words.Name, Empty(words));
        var answer = text.Length > Question.MaxLength ? TooLong(text) : await AnswerAsync(text, answerer, time, cancellationToken);
        return PageFrame.Show(words, $"{Cut(text)} · {words.Name}", Html.Of($"{Form(words, text)}{answer}"));
    }

    private static async Task<Html> AnswerAsync(string text, QuestionAnswerer answerer, TimeProvider time, CancellationToken cancellationToken)
    {
        var question = Question.First(text, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        var answer = await answerer.AnswerAsync(question, cancellationToken);
        return AnswerArticle.Write(text, answer, Phrases.For(question.Reading.Language));
    }

    private static Html TooLong(string text)
    {
        var phrases = Phrases.For(Language.Guess(text));
        return AnswerArticle.Say(phrases, Phrases.With(phrases.TooLong, Question.MaxLength));
    }

    private static Html Empty(PageText words) => $"""
        <div class="intro">
        <h1>{words.Heading}</h1>
        <p class="lead">{words.Lead}</p>
        </div>
        {Form(words, "")}
        <section class="examples" aria-labelledby="examples">
        <h2 id="examples">{words.ExamplesHeading}</h2>
        <ul>{Html.Join(words.Examples.Select(Example))}</ul>
        </section>
        """;

    private static Html Example(string question) => $"""
        <li><a href="/?q={Uri.EscapeDataString(question)}" dir="auto">{question}</a></li>
        """;

    private static Html Form(PageText words, string text) => $"""
        <form class="ask" action="/" method="get" role="search">
        <label for="q">{words.Label}</label>
        <div class="line">
        <input id="q" name="q" type="text" value="{text}" dir="auto" required autocomplete="off" autocapitalize="sentences" enterkeyhint="search">
        <button type="submit">{words.Ask}</button>
        </div>
        </form>
        """;

    // A title is read in a tab; half of a surrogate pair would be no character.
    private static string Cut(string text)
    {
        const int longest = 80;
        if (text.Length <= longest) return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
