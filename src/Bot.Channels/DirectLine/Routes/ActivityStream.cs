using System.Net.WebSockets;

namespace Bot.Channels.DirectLine;

/// <summary>Sends a conversation's activities down a socket as they come. Nothing waits in a queue: the log does.</summary>
internal sealed class ActivityStream(WebSocket socket, ActivityLog log, TimeProvider time)
{
    /// <summary>After so long without an activity an empty frame is sent, which clients ignore and proxies count.</summary>
    public static readonly TimeSpan TimeBetweenEmptyFrames = TimeSpan.FromSeconds(20);

    /// <summary>A client that takes longer than this to take a frame is dropped; it comes back with its watermark.</summary>
    public static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    /// <summary>Sends what came after the watermark and then whatever comes, until the client goes, is too slow, or <paramref name="dropped"/> says so.</summary>
    public async Task RunAsync(string watermark, CancellationToken dropped)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(dropped);
        var receiving = ReceiveAsync(gone);
        await SendAsync(log.After(watermark), gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SayGoodbyeAsync(receiving);
    }

    private async Task SendAsync(LogPage page, CancellationToken gone)
    {
        while (!gone.IsCancellationRequested)
        {
            if (page.Activities.Count > 0) await SendAsync(page.ToJson(), gone);
            else
            {
                var more = page.Appended.WaitAsync(TimeBetweenEmptyFrames, time, gone);
                await more.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (more.IsFaulted) await SendAsync(ReadOnlyMemory<byte>.Empty, gone);
            }

            page = log.After(page.Watermark);
            // What it has missed is not kept any more, or it would have been sent.
            if (page.HasGap) return;
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken gone)
    {
        using var limit = new CancellationTokenSource(LongestSend, time);
        await using var tooSlow = limit.Token.Register(socket.Abort);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask().WaitAsync(gone);
    }

    // What clients send here is empty frames, to see whether the server is there. It throws when the client goes without a word.
    private async Task ReceiveAsync(CancellationTokenSource gone)
    {
        var frame = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(frame.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        finally
        {
            await gone.CancelAsync();
        }
    }

    private async Task SayGoodbyeAsync(Task receiving)
    {
        using var limit = new CancellationTokenSource(LongestGoodbye, time);
        await using var tooSlow = limit.Token.Register(socket.Abort);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Ends when the client says goodbye too, or is cut off.
        await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
