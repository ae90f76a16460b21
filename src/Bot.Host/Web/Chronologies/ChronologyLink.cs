using Bot.Answering;
using Bot.Host.Chronologies;
using Bot.Host.Web.Chat.Replies;
using Bot.Host.Web.Pages;
using Bot.Relations.Chronologies;

namespace Bot.Host.Web.Chronologies;

/// <summary>The link from an answer that begins a chronology to the page with all of it.</summary>
internal static class ChronologyLink
{
    /// <summary>A paragraph of Markdown; null when the question asks for no chronology, or there are no links.</summary>
    public static string? Write(string question, Phrases phrases, SourceLinks links)
    {
        if (ChronologyQuestion.Read(question) is not { } query || links.To(ChronologyPage.PathOf(query)) is not { } address) return null;
        var words = ChronologyWords.For(phrases.Language);
        return $"\n\n[{words.Heading}: {Markdown.Escape(words.Names(query.Countries))}](<{address}>)";
    }

    /// <summary>A paragraph of the page; nothing when the question asks for no chronology.</summary>
    public static Html Write(string question, PageReader reader)
    {
        if (question.Length > Question.MaxLength || ChronologyQuestion.Read(question) is not { } query) return Html.Nothing;
        var words = ChronologyWords.For(reader.Words.Language);
        return $"""<p class="note"><a href="{reader.Link(ChronologyPage.PathOf(query))}">{words.Heading}: {words.Names(query.Countries)}</a></p>""";
    }
}
