using System.Diagnostics;
using Bot.Answering;

namespace Bot.Host.Web.Pages;

/// <summary>Writes an answer as a part of a page, with the bot's words in the question's language.</summary>
internal static class AnswerArticle
{
    // Longer ones are read as text, so they are set smaller.
    private const int LongShortAnswer = 60;

    /// <summary>The question, its short answer, the claims and their sources; or that the sources don't say.</summary>
    public static Html Write(string question, Answer answer, Phrases phrases) => answer switch
    {
        Answer.Cited cited => Article(phrases, Html.Of($"{Heading(question)}{Note(phrases.Read(answer))}{Cited(cited, phrases)}")),
        Answer.NotFound { Reason: NotFoundReason.NothingAsked } => Say(phrases, phrases.NothingAsked),
        Answer.NotFound notFound => Article(phrases, Html.Of($"{Heading(question)}{Note(phrases.Read(answer))}{NotFound(notFound, phrases)}")),
        Answer.Asked asked => Article(phrases, Html.Of($"{Heading(question)}{Choices(asked, phrases)}")),
        Answer.Courtesy courtesy => Say(phrases, CourtesyWords.To(courtesy.To, phrases)),
        _ => throw new UnreachableException(),
    };

    /// <summary>One sentence in the place of an answer.</summary>
    public static Html Say(Phrases phrases, string sentence) => Article(phrases, Html.Of($"""<p class="note">{sentence}</p>"""));

    private static Html Article(Phrases phrases, Html content) => $"""
        <article class="answer" lang="{phrases.Language}" dir="{phrases.Direction}">
        {content}
        </article>
        """;

    private static Html Heading(string question) => $"""
        <h1 class="question" dir="auto">{question}</h1>

        """;

    private static Html Note(string words) => words.Length == 0 ? Html.Nothing : $"""
        <p class="note">{words}</p>

        """;

    private static Html Cited(Answer.Cited cited, Phrases phrases)
    {
        var sources = new NumberedSources(cited.Claims);
        return $"""
            {Short(cited, phrases)}<div class="claims">
            {Html.Join(cited.Claims.Select(claim => Claim(claim, sources)))}{By(cited, phrases)}</div>
            {Note(phrases.Basis(cited))}
            <section class="sources" aria-labelledby="sources">
            <h2 id="sources">{phrases.Sources}</h2>
            {SourceList.Write(sources, phrases)}
            </section>
            """;
    }

    private static Html By(Answer.Cited cited, Phrases phrases) => phrases.By(cited) is not { } by ? Html.Nothing : $"""
        <p class="note">{by}</p>

        """;

    private static Html Short(Answer.Cited cited, Phrases phrases)
    {
        if (cited.Short is not { } bare) return Html.Nothing;
        var shown = bare.Show(phrases.Yes);
        return $"""
            <div class="short">
            <h2>{phrases.ShortAnswer}</h2>
            <p class="{(shown.Length > LongShortAnswer ? "bare long" : "bare")}" dir="auto">{shown}</p>
            </div>

            """;
    }

    private static Html Claim(Claim claim, NumberedSources sources) => $"""
        <p dir="auto">{claim.Text}&nbsp;{Html.Join(sources.Of(claim).Select(Mark))}</p>

        """;

    private static Html Mark(int number) => $"""<a class="mark" href="#source-{number}">[{number}]</a>""";

    // Each choice is asked through the address, as the examples of the empty page are.
    private static Html Choices(Answer.Asked asked, Phrases phrases) => $"""
        <div class="short">
        <p class="bare long">{CourtesyWords.For(phrases.Language).WhichOne}</p>
        </div>
        <div class="examples">
        <form action="/" method="get">
        <ul>{Html.Join(asked.Choices.Select(AnswerPage.Example))}</ul>
        </form>
        </div>
        """;

    private static Html NotFound(Answer.NotFound notFound, Phrases phrases) => $"""
        <div class="short">
        <p class="bare">{phrases.NotInSources}</p>
        <p class="note">{phrases.NotADenial} {Phrases.With(phrases.Searched, notFound.DocumentCount)}</p>
        </div>
        {Nearest(notFound.Nearest, phrases)}
        """;

    private static Html Nearest(IReadOnlyList<Passage> passages, Phrases phrases)
    {
        if (passages is []) return Html.Nothing;
        return $"""
            <section class="sources" aria-labelledby="nearest">
            <h2 id="nearest">{phrases.NearestPassages}</h2>
            {SourceList.Write(passages, phrases)}
            </section>
            """;
    }
}
