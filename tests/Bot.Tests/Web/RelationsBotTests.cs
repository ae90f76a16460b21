using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Tests.Support;

namespace Bot.Tests.Web;

public sealed class RelationsBotTests
{
    private readonly FoundPassages _search = new(Notes.Sentence(Notes.Morocco, "embassy"));

    [Fact]
    public async Task TheMentionOfTheBotIsNotPartOfTheQuestion()
    {
        await using var bot = await WebBot.StartAsync(_search, new SilentComposer());
        var message = WebBot.Message("<at>Test Bot</at> When did Putin visit Morocco?");
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = "bot-1" },
            ["text"] = "<at>Test Bot</at>",
        });

        await bot.AskAsync(message);

        Assert.Equal("When did Putin visit Morocco?", Assert.Single(_search.Asked).Text);
    }

    [Fact]
    public async Task AQuestionIsAskedOnTheDayOfTheClock()
    {
        await using var bot = await WebBot.StartAsync(_search, new SilentComposer());
        await bot.AskAsync(WebBot.Message("When did Putin visit Morocco?"));
        Assert.Equal(new DateOnly(2026, 11, 24), Assert.Single(_search.Asked).AskedOn);
    }

    [Fact]
    public async Task AFollowUpKnowsTheTurnBeforeIt()
    {
        await using var bot = await WebBot.StartAsync(_search, new QuotingComposer(null));
        await bot.AskAsync(WebBot.Message("When did Eisenhower visit Morocco?"));
        await bot.AskAsync(WebBot.Message("And Clinton?"));
        var turn = Assert.Single(_search.Asked[1].Previous);
        Assert.Equal(new Turn("When did Eisenhower visit Morocco?", "The American embassy in Rabat dates from 11 June 1956."), turn);
    }

    [Fact]
    public async Task AnotherConversationDoesNot()
    {
        await using var bot = await WebBot.StartAsync(_search, new QuotingComposer(null));
        await bot.AskAsync(WebBot.Message("When did Eisenhower visit Morocco?"));
        var elsewhere = WebBot.Message("And Clinton?");
        elsewhere["conversation"]!["id"] = "c2";
        await bot.AskAsync(elsewhere);
        Assert.Empty(_search.Asked[1].Previous);
    }

    [Fact]
    public async Task WhoeverJoinsIsGreetedOnceWithThreeExamples()
    {
        await using var bot = await WebBot.StartAsync();
        var update = WebBot.Message("");
        update["type"] = "conversationUpdate";
        update["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = "user-1" }, new JsonObject { ["id"] = "user-2" }, new JsonObject { ["id"] = "bot-1" });

        var greeting = (string?)Assert.Single(await bot.AskAsync(update))!["text"];

        Assert.Equal(3, greeting!.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("- When did Putin visit Morocco?", greeting, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Ask about two countries")]
    [InlineData("?!", "Ask about two countries")]
    public async Task AMessageWithoutAQuestionIsToldWhatToAsk(string text, string reply)
    {
        await using var bot = await WebBot.StartAsync();
        Assert.StartsWith(reply, (string?)Assert.Single(await bot.AskAsync(WebBot.Message(text)))!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestionOverTheLimitIsToldSoInItsLanguage()
    {
        await using var bot = await WebBot.StartAsync(_search, new SilentComposer());
        var replies = await bot.AskAsync(WebBot.Message(string.Concat(Enumerable.Repeat("Когда Путин посетил Марокко? ", 100))));
        Assert.Equal("Вопрос слишком длинный. Пожалуйста, не больше 2000 знаков.", (string?)Assert.Single(replies)!["text"]);
        Assert.Empty(_search.Asked);
    }
}
