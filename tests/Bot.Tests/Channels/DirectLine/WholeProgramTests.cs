using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>Direct Line in the host that the program runs, with the bot that answers questions.</summary>
public sealed class WholeProgramTests
{
    [Fact]
    public async Task AQuestionOverDirectLineIsAnsweredWithItsSource()
    {
        await using var bot = await WebBot.StartAsync();
        var texts = await AskAsync(bot, "When was the American embassy in Rabat opened?");
        Assert.Contains("Ask me about relations between countries", texts[0], StringComparison.Ordinal);
        Assert.Contains("**11 June 1956**", texts[2], StringComparison.Ordinal);
        Assert.Contains("[1]", texts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrokenTurnIsApologizedFor()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new BrokenComposer());
        var texts = await AskAsync(bot, "When was the American embassy in Rabat opened?");
        Assert.StartsWith("Something went wrong here", texts[2], StringComparison.Ordinal);
    }

    // Greeting, question and answer, over polling.
    private static async Task<List<string>> AskAsync(WebBot bot, string question)
    {
        var stop = TestContext.Current.CancellationToken;
        bot.Client.DefaultRequestHeaders.Add("Origin", bot.Address.GetLeftPart(UriPartial.Authority));
        using var granted = await bot.Client.PostAsync("/webchat/token", null, stop);
        var token = (await granted.Content.ReadFromJsonAsync<JsonObject>(stop))!;
        bot.Client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)token["token"]);
        var activities = $"/v3/directline/conversations/{token["conversationId"]}/activities";
        using var started = await bot.Client.PostAsync("/v3/directline/conversations", null, stop);
        using var posted = await bot.Client.PostAsJsonAsync(activities, DirectLineChat.Message(question), stop);
        posted.EnsureSuccessStatusCode();
        for (var tries = 0; tries < 500; tries++)
        {
            var set = (await bot.Client.GetFromJsonAsync<JsonObject>(activities, stop))!;
            var texts = set["activities"]!.AsArray().Where(activity => (string?)activity!["type"] == "message").Select(activity => (string)activity!["text"]!).ToList();
            if (texts.Count == 3) return texts[0] == question ? [texts[1], texts[0], texts[2]] : texts;
            await Task.Delay(20, stop);
        }

        throw new TimeoutException("No answer came.");
    }
}
