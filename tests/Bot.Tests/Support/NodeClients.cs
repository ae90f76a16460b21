using System.Diagnostics;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>Scripts of <c>tests/Bot.Tests/Node</c>, which speak the protocol through packages that others wrote. The packages are installed there
/// by npm and never committed; without them a test is skipped.</summary>
internal static class NodeClients
{
    // Far more than any script takes; a script that hangs must end the test, not the machine's patience.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static string Folder => Repository.At("tests/Bot.Tests/Node");

    /// <summary>Skips the test that calls this when node or one of the packages is not installed.</summary>
    public static void Require(params string[] packages)
    {
        var missing = packages.Where(package => !Directory.Exists(Path.Combine(Folder, "node_modules", package))).ToList();
        if (missing is not []) Assert.Skip($"Not installed: {string.Join(", ", missing)}. Run: npm ci --prefix tests/Bot.Tests/Node --ignore-scripts --no-audit --no-fund");
        if (FindNode() is null) Assert.Skip("There is no node on the PATH. Install Node.js 20 or newer.");
    }

    /// <summary>Starts a script of the folder with its three streams redirected. Call <see cref="Require"/> before; kill and dispose of it after.</summary>
    public static Process Start(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(FindNode() ?? "node", [Path.Combine(Folder, script), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Only to this machine, whatever the environment says about proxies.
        foreach (var proxy in (string[])["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy", "NODE_OPTIONS"]) start.Environment.Remove(proxy);
        return Process.Start(start)!;
    }

    /// <summary>Runs a script to its end on the given standard input, and returns what it printed. Throws when it fails or takes over a minute.</summary>
    public static async Task<string> RunAsync(string script, string input, params string[] arguments)
    {
        using var process = Start(script, arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await errors}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string? FindNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")).FirstOrDefault(File.Exists);
}
