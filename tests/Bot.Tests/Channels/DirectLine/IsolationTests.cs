using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Bot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>One conversation is out of reach of another's user, counted.</summary>
public sealed class IsolationTests
{
    private const int Chats = 1000;
    private const int Swaps = 10_000;

    [Fact]
    public async Task OfTenThousandSwappedTokensNoneReadsOrWritesAndEveryForgedSenderIsRewritten()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chats = new DirectLineChat[Chats];
        await SideBySideAsync(Chats, async i => chats[i] = await bot.StartChatAsync());

        var refused = 0;
        await SideBySideAsync(Swaps, async i =>
        {
            var (mine, theirs) = (chats[i % Chats], chats[(i + 1 + (i / Chats)) % Chats]);
            using var response = (i % 4) switch
            {
                0 => await bot.SendAsync(HttpMethod.Get, $"{theirs.Path}/activities", mine.Token),
                1 => await theirs.PostAsync(DirectLineChat.Message("intruder"), mine.Token),
                2 => await bot.SendAsync(HttpMethod.Get, $"{theirs.Path}?watermark=0", mine.Token),
                _ => await bot.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{TokenGrant.NewConversation()}/activities", mine.Token),
            };
            if (response.StatusCode == HttpStatusCode.Forbidden) Interlocked.Increment(ref refused);
        });
        Assert.Equal(Swaps, refused);

        await SideBySideAsync(Chats, async i =>
        {
            var forged = DirectLineChat.Message($"from {i}");
            forged["from"] = new JsonObject { ["id"] = chats[(i + 1) % Chats].User, ["role"] = "bot" };
            using var response = await chats[i].PostAsync(forged);
            response.EnsureSuccessStatusCode();
        });
        var rewritten = 0;
        for (var i = 0; i < Chats; i++)
        {
            var heard = await chats[i].HeardAsync(3);
            Assert.Equivalent(new[] { "Hello!", $"from {i}", $"You said: from {i}" }, heard.Select(activity => (string?)activity!["text"]), strict: true);
            if (heard.Any(activity => (string?)activity!["text"] == $"from {i}" && (string?)activity["from"]!["id"] == chats[i].User && (string?)activity["from"]!["role"] == "user")) rewritten++;
        }

        Assert.Equal(Chats, rewritten);
        Assert.DoesNotContain(bot.Bot.Heard, activity => activity.Text == "intruder");
        bot.Time.Advance(TimeSpan.FromSeconds(1801));
        foreach (var chat in chats.Take(100))
        {
            using var expired = await bot.SendAsync(HttpMethod.Get, $"{chat.Path}/activities", chat.Token);
            Assert.Equal(HttpStatusCode.Forbidden, expired.StatusCode);
        }
    }

    [Fact]
    public void AnOpenConversationTakesNoMoreThanTwentyKilobytes()
    {
        const int Open = 10_000;
        var time = new FakeTimeProvider();
        using var conversations = new OpenConversations(new DirectLineOptions { MostConversations = Open }, time);
        var text = new string('x', 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Open; i++)
        {
            var grant = new TokenGrant(TokenGrant.NewConversation(), TokenGrant.NewUser(), "", "webchat", []);
            conversations.Start(grant, isSecure: false, conversation => conversation.Log.TryAppend(new Activity { Type = "message", Text = text }, () => true));
        }

        // More than is kept: what was thrown away again counts too.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Open, 1000, 20 * 1024);
        Assert.Equal(Open, conversations.Count);
        var refusal = Assert.Throws<RefusedRequestException>(() => conversations.Start(new TokenGrant("one more", "dl_x", "", "webchat", []), isSecure: false, _ => true));
        Assert.Equal(429, refusal.Status);
        time.Advance(DirectLineTokens.Lifetime);
        Assert.Equal(0, conversations.Count);
    }

    [Fact]
    public async Task WhatIsSaidReachesEveryOneOfAThousandSockets()
    {
        const int Sockets = 1000;
        await using var bot = await DirectLineBot.StartAsync();
        var sockets = new System.Net.WebSockets.ClientWebSocket[Sockets];
        var chats = new DirectLineChat[Sockets];
        await SideBySideAsync(Sockets, async i =>
        {
            chats[i] = await bot.StartChatAsync();
            sockets[i] = await DirectLineChat.OpenAsync(chats[i].StreamUrl);
        });
        await SideBySideAsync(Sockets, async i => await chats[i].SayAsync($"from {i}"));
        await SideBySideAsync(Sockets, async i =>
        {
            Assert.Contains($"You said: from {i}", (await DirectLineChat.ReceiveAsync(sockets[i], 3)).Texts);
            sockets[i].Dispose();
        });
    }

    private static Task SideBySideAsync(int count, Func<int, Task> work) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) => await work(i));
}
