using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>The browser that the machine has, without a window and without talk of its own.</summary>
internal static class Chromium
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Quietly =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static bool IsThere => File.Exists(Path);

    /// <summary>Skips the test that calls this when there is none.</summary>
    public static void Require()
    {
        if (!IsThere) Assert.Skip($"Chromium is not installed at {Path}.");
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Quietly });
}
