using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>A browser window and what happened in it: each address it asked for, each complaint of its console, each dialog and each sign of a script that
/// is not ours.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // Web Chat sets one style attribute that a policy without 'unsafe-inline' refuses; nothing is lost by it.
    private const string KnownComplaint = "Applying inline style violates";

    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<string> Complaints { get; } = [];

    public ConcurrentQueue<string> Dialogs { get; } = [];

    /// <summary>Where a question is typed.</summary>
    public ILocator SendBox => Page.Locator("[data-id=webchat-sendbox-input]");

    /// <summary>What the bot and the user said.</summary>
    public ILocator Bubbles => Page.Locator(".webchat__bubble__content");

    public ILocator SourceLinks => Page.Locator("#chat .webchat__bubble__content p a[href*='/sources/']");

    public static async Task<Visit> StartAsync(IBrowserContext context)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        context.Request += (_, request) => visit.Requests.Enqueue(request.Url);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith(KnownComplaint, StringComparison.Ordinal)) visit.Complaints.Enqueue(message.Text);
        };
        context.WebError += (_, error) => visit.Complaints.Enqueue(error.Error);
        context.Dialog += (_, dialog) =>
        {
            visit.Dialogs.Enqueue(dialog.Message);
            _ = dialog.DismissAsync();
        };
        return visit;
    }

    /// <summary>Types a question and sends it with the Enter key.</summary>
    public async Task AskAsync(string question)
    {
        await SendBox.FillAsync(question);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Nothing was asked of another origin, no dialog opened, and the console has nothing to say but what is known.</summary>
    /// <param name="site">The origin.</param>
    /// <param name="expected">How a complaint begins that this page must cause.</param>
    public void AssertCalm(Uri site, string? expected = null)
    {
        Assert.All(Requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)), url => Assert.Equal(site.Authority, new Uri(url).Authority));
        Assert.DoesNotContain(Complaints, complaint => expected is null || !complaint.StartsWith(expected, StringComparison.Ordinal));
        Assert.Empty(Dialogs);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
