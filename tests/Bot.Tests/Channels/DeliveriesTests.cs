using Bot.Channels.Queue;
using Bot.Channels.Schema;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public sealed class DeliveriesTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void AnActivityIsNewOnceUntilItIsForgotten()
    {
        var deliveries = new Deliveries(_clock);
        Assert.True(deliveries.Of(Activity("a")).IsNew);
        _clock.Advance(Deliveries.Kept);
        Assert.False(deliveries.Of(Activity("a")).IsNew);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(deliveries.Of(Activity("a")).IsNew);
    }

    [Fact]
    public void AnActivityThatWasNotTakenIsNewWhenItComesAgain()
    {
        var deliveries = new Deliveries(_clock);
        deliveries.Of(Activity("a"));
        deliveries.Forget(Activity("a"));
        Assert.True(deliveries.Of(Activity("a")).IsNew);
        _clock.Advance(Deliveries.Kept);
        Assert.False(deliveries.Of(Activity("a")).IsNew);
    }

    [Fact]
    public void AnActivityWithoutAnIdIsAlwaysNew()
    {
        var deliveries = new Deliveries(_clock);
        Assert.True(deliveries.Of(Activity("")).IsNew);
        Assert.True(deliveries.Of(Activity("")).IsNew);
    }

    [Fact]
    public void AFloodPushesOutTheOldestOnly()
    {
        var deliveries = new Deliveries(_clock);
        for (var i = 0; i <= Deliveries.MostKept; i++) Assert.True(deliveries.Of(Activity($"{i}")).IsNew);
        Assert.False(deliveries.Of(Activity("1")).IsNew);
        Assert.True(deliveries.Of(Activity("0")).IsNew);
    }

    private static Activity Activity(string id) => new() { Type = "message", Id = id, ChannelId = "test", Conversation = new ConversationAccount { Id = "c" } };
}
