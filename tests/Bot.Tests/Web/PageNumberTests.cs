using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Http;
using Bot.Host;
using Bot.Host.Cli;
using Bot.Host.Cli.Terminal;
using Bot.Host.Web.Chat.Replies;
using Bot.Tests.Support;

namespace Bot.Tests.Web;

/// <summary>A citation of a document with pages names the page, wherever an answer is shown.</summary>
public sealed class PageNumberTests
{
    private static readonly Document Report = new("report.pdf", "The visits", "A title page.\n\nAn introduction.\n\nPutin visited Morocco in 2006.", "en") { Pages = [0, 15, 33], MediaType = "application/pdf" };

    private static readonly Passage Third = new(Report, 33, 63, "", PassageKind.Prose);

    private static Answer Answer { get; } = Notes.Quoting(new ShortAnswer.Quoted("2006"), Third);

    [Fact]
    public void TheTerminalNamesThePage()
    {
        using var terminal = new StringWriter();
        TerminalAnswer.Write(terminal, Some.Question("When did Putin visit Morocco?"), Answer, colours: false);
        Assert.Contains("    The visits · page 3\n", terminal.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quand Poutine a-t-il visité le Maroc ?", "The visits · page 3")]
    [InlineData("¿Cuándo visitó Putin Marruecos?", "The visits · página 3")]
    [InlineData("Когда Путин посетил Марокко?", "The visits · страница 3")]
    [InlineData("متى زار بوتين المغرب؟", "The visits · صفحة 3")]
    public void ThePageIsNamedInTheLanguageOfTheQuestion(string question, string origin)
    {
        using var terminal = new StringWriter();
        TerminalAnswer.Write(terminal, Some.Question(question), Answer, colours: false);
        Assert.Contains(origin, terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JsonHasThePageAsANumber()
    {
        var answer = JsonNode.Parse(JsonAnswer.Of(Some.Question("When did Putin visit Morocco?"), Answer, 1))!;
        Assert.Equal(3, (int)answer["claims"]![0]!["citations"]![0]!["page"]!);
    }

    [Fact]
    public void JsonOfADocumentWithoutPagesHasNone()
    {
        var answer = JsonNode.Parse(JsonAnswer.Of(Some.Question("When?"), Notes.Quoting(null, Notes.Sentence(Notes.Morocco, "embassy")), 1))!;
        Assert.Null(answer["claims"]![0]!["citations"]![0]!["page"]);
    }

    [Fact]
    public void TeamsHasThePageAsAKeyword()
    {
        var reply = ReplyFormatter.Format(Answer, Phrases.For("en"), ReplyStyle.Teams, new SourceLinks(new Uri("https://bot.example/")), "answer-1");
        var sent = JsonSerializer.SerializeToNode(reply, OutgoingJson.Activity)!;
        Assert.Equal(["page 3"], sent["entities"]![0]!["citation"]![0]!["appearance"]!["keywords"]!.AsArray().Select(word => (string?)word));
    }

    [Fact]
    public void WebChatNamesThePageWithTheSource()
    {
        var reply = ReplyFormatter.Format(Answer, Phrases.For("en"), ReplyStyle.WebChat, SourceLinks.Paths, "answer-1");
        Assert.EndsWith("#quote> \"The visits (page 3)\"", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberedSourcesNameThePage() =>
        Assert.Contains("1. The visits (page 3), `report.pdf 33–63`", ReplyFormatter.Format(Answer, Phrases.For("en"), ReplyStyle.Numbered, SourceLinks.None, "answer-1").Text, StringComparison.Ordinal);

    [Fact]
    public async Task ThePageWithTheAnswerNamesThePageOfTheDocument()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Third), new QuotingComposer(new ShortAnswer.Quoted("2006")));
        Assert.Contains("<span>page 3</span>", await bot.PageAsync("When did Putin visit Morocco?"), StringComparison.Ordinal);
    }
}
