using System.Web;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public sealed class LogTests
{
    [Fact]
    public async Task NoTokenTicketOrSecretIsLoggedAtAnyLevel()
    {
        var log = new EveryLogLine();
        await using var bot = await DirectLineBot.StartAsync(log: log);
        var chat = await bot.StartChatAsync();
        using var generated = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", DirectLineBot.Secret);
        using var socket = await DirectLineChat.OpenAsync(chat.StreamUrl);
        using var used = await DirectLineChat.OpenAsync(chat.StreamUrl);
        using var refused = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", chat.Token + "x");
        await chat.SayAsync("break");
        await bot.Queue.StopAsync(TestContext.Current.CancellationToken);

        var ticket = HttpUtility.ParseQueryString(new Uri(chat.StreamUrl).Query)["t"]!;
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(ticket, StringComparison.Ordinal) || line.Contains(chat.Token.Split('.')[1], StringComparison.Ordinal)
            || line.Contains(DirectLineBot.Secret, StringComparison.Ordinal));
    }
}
