using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Evaluation.Batch;
using Bot.Host;
using Bot.Host.Cli;
using Bot.Host.Cli.Terminal;
using Bot.Relations.Courtesies;
using Bot.Relations.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Web;

/// <summary>A question asked back, and a courtesy, on every surface.</summary>
public sealed class AskedBackTests
{
    private const string First = "When did Republic of the Congo open an embassy?";
    private const string Second = "When did Democratic Republic of the Congo open an embassy?";

    [Fact]
    public async Task OnTheChatsOfThePageTheChoicesAreButtons()
    {
        var reply = await ReplyAsync("webchat");

        Assert.StartsWith("That can mean more than one thing", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Equal([Second, First], reply["suggestedActions"]!["actions"]!.AsArray().Select(action => (string?)action!["value"]));
        Assert.All(reply["suggestedActions"]!["actions"]!.AsArray(), action => Assert.Equal("imBack", (string?)action!["type"]));
    }

    [Fact]
    public async Task InTeamsTheyAreACard()
    {
        var card = Assert.Single((await ReplyAsync("msteams"))["attachments"]!.AsArray())!;

        Assert.Equal("application/vnd.microsoft.card.hero", (string?)card["contentType"]);
        Assert.Equal([Second, First], card["content"]!["buttons"]!.AsArray().Select(button => (string?)button!["value"]));
    }

    [Fact]
    public async Task ElsewhereTheyAreAList() => Assert.Contains($"- {Second}\n- {First}", ((string?)(await ReplyAsync("test"))["text"])!.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task OnThePlainPageTheyAreButtonsOfAForm()
    {
        await using var bot = await StartAsync();
        var page = await bot.PageAsync("When did Congo open an embassy?");
        Assert.Contains($"<button name=\"q\" value=\"{First}\"", page, StringComparison.Ordinal);
        Assert.Contains("Which do you mean?", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePlainPageReturnsACourtesyInItsLanguage()
    {
        await using var bot = await StartAsync();
        Assert.Contains("<article class=\"answer\" lang=\"fr\"", await bot.PageAsync("merci beaucoup"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTerminalListsThem()
    {
        using var writer = new StringWriter();
        TerminalAnswer.Write(writer, Some.Question("Congo?"), new Answer.Asked([First, Second]), colours: false);
        Assert.Contains($"  · {Second}", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneJsonObjectNamesTheReasonAndTheChoices()
    {
        var json = JsonNode.Parse(JsonAnswer.Of(Some.Question("Congo?"), new Answer.Asked([First, Second]), 1))!;
        Assert.Equal(("not_found", 2, 0), ((string?)json["outcome"], json["choices"]!.AsArray().Count, json["claims"]!.AsArray().Count));
        Assert.Contains("asked back", (string?)json["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public void ABatchRowOfACourtesyClaimsNothing()
    {
        var row = AnswerRow.From("q", new Answer.Courtesy(CourtesyKind.Thanks, "en"), 1, "Yes", CourtesyWords.To(CourtesyKind.Thanks, Phrases.For("en")));
        Assert.Equal((true, 0), (row.Answered, row.Claims.Count));
        Assert.StartsWith("You're welcome", row.Short, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCourtesyHasItsOwnSentenceInEveryLanguage()
    {
        var sentences = Language.All.SelectMany(language => Enum.GetValues<CourtesyKind>().Select(kind => CourtesyWords.To(kind, Phrases.For(language)))).ToList();
        Assert.Equal(5 * Enum.GetValues<CourtesyKind>().Length, sentences.Distinct().Count());
    }

    private static async Task<JsonNode> ReplyAsync(string channel)
    {
        await using var bot = await StartAsync();
        var message = WebBot.Message("When did Congo open an embassy?");
        message["channelId"] = channel;
        return Assert.Single(await bot.AskAsync(message))!;
    }

    // Each reading finds another sentence.
    private static Task<WebBot> StartAsync() => WebBot.StartAsync(new ByCountry(), new QuotingComposer(null));

    private sealed class ByCountry : IPassageSearch
    {
        public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken) => Task.FromResult(new Evidence(
            [Notes.Sentence(Notes.Morocco, question.Text.Contains("Democratic", StringComparison.Ordinal) ? "7 March" : "embassy")], new Dictionary<string, double>(), 14));
    }
}
