using Bot.Channels.Queue;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public sealed class TurnQueueTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task TheTurnsOfAConversationRunInTheirOrderAndOneAtATime()
    {
        using var queue = Queue();
        var order = new List<int>();
        var running = 0;
        for (var i = 0; i < 200; i++)
        {
            var turn = i;
            Assert.True(queue.TryAdd("c", async _ =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                order.Add(turn);
                Interlocked.Decrement(ref running);
            }, out var _));
        }

        await queue.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 200), order);
    }

    [Fact]
    public async Task AConversationThatHangsDoesNotHoldUpAnother()
    {
        using var queue = Queue();
        var open = new TaskCompletionSource();
        queue.TryAdd("slow", _ => open.Task, out var slow);
        queue.TryAdd("quick", _ => Task.CompletedTask, out var quick);

        await quick;

        Assert.False(slow.IsCompleted);
        open.SetResult();
        await slow;
    }

    [Fact]
    public async Task ATurnThatBreaksLetsTheNextOneRun()
    {
        using var queue = Queue();
        queue.TryAdd("c", _ => throw new InvalidOperationException("broken"), out var broken);
        queue.TryAdd("c", _ => Task.CompletedTask, out var next);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        await next;
    }

    [Fact]
    public async Task WhatIsTooMuchIsRefusedAndThereIsRoomAgainLater()
    {
        using var queue = Queue();
        var open = new TaskCompletionSource();
        for (var i = 0; i < TurnQueue.CapacityOfConversation; i++) Assert.True(queue.TryAdd("c", _ => open.Task, out var _));
        Assert.False(queue.TryAdd("c", _ => Task.CompletedTask, out var _));
        for (var i = TurnQueue.CapacityOfConversation; i < TurnQueue.Capacity; i++) Assert.True(queue.TryAdd($"{i}", _ => open.Task, out var _));
        Assert.False(queue.TryAdd("another", _ => Task.CompletedTask, out var _));

        open.SetResult();
        Task done;
        while (!queue.TryAdd("another", _ => Task.CompletedTask, out done)) await Task.Yield();
        await done;
    }

    [Fact]
    public async Task AStopWaitsForWhatWasTakenAndTakesNoMore()
    {
        using var queue = Queue();
        var open = new TaskCompletionSource();
        var ran = false;
        queue.TryAdd("c", _ => open.Task, out var _);
        queue.TryAdd("c", _ =>
        {
            ran = true;
            return Task.CompletedTask;
        }, out var _);

        var stopped = queue.StopAsync(TestContext.Current.CancellationToken);

        Assert.False(queue.TryAdd("c", _ => Task.CompletedTask, out var _));
        Assert.False(stopped.IsCompleted);
        open.SetResult();
        await stopped;
        Assert.True(ran);
    }

    [Fact]
    public async Task AStopThatMayNotWaitCallsTheTurnsOff()
    {
        using var queue = Queue();
        queue.TryAdd("c", stop => Task.Delay(Timeout.Infinite, stop), out var turn);
        await queue.StopAsync(new CancellationToken(canceled: true));
        Assert.True(turn.IsCanceled);
    }

    [Fact]
    public async Task ATurnThatNeverEndsIsCalledOff()
    {
        using var queue = Queue();
        var running = new TaskCompletionSource();
        queue.TryAdd("c", stop =>
        {
            running.SetResult();
            return Task.Delay(Timeout.Infinite, stop);
        }, out var turn);
        await running.Task;

        _clock.Advance(TurnQueue.TurnLimit);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
    }

    private TurnQueue Queue() => new(_clock, NullLogger<TurnQueue>.Instance);
}
