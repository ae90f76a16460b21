using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>The built program, run as a process of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    // Far more than any run takes; a run that hangs must end the test, not the machine's patience.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private BotProcess(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>What a run printed, and how it ended.</summary>
    public sealed record Run(int ExitCode, string Output, string Errors);

    /// <summary>The id of its process.</summary>
    public int Id => _process.Id;

    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">The folder that it starts in; its settings are those of the program unless the folder holds others.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<Run> RunAsync(TemporaryFolder folder, Dictionary<string, string> settings, params string[] arguments)
    {
        using var bot = Start(folder, settings, arguments);
        return await bot.EndAsync();
    }

    private async Task<Run> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new Run(_process.ExitCode, output, await _errors);
    }

    public static Task<Run> RunAsync(TemporaryFolder folder, params string[] arguments) => RunAsync(folder, [], arguments);

    /// <summary>The same by a user whom the rights of files stop: root without the capabilities that pass over them.</summary>
    public static async Task<Run> RunWithinRightsAsync(TemporaryFolder folder, params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess) return await RunAsync(folder, arguments);
        const string Capabilities = "-dac_override,-dac_read_search";
        var start = Starting(folder, "setpriv", [$"--bounding-set={Capabilities}", $"--inh-caps={Capabilities}", "dotnet", .. Program(arguments)]);
        using var bot = new BotProcess(Process.Start(start)!);
        return await bot.EndAsync();
    }

    public static BotProcess Start(TemporaryFolder folder, Dictionary<string, string> settings, params string[] arguments)
    {
        var start = Starting(folder, "dotnet", Program(arguments));
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new BotProcess(Process.Start(start)!);
    }

    private static string[] Program(string[] arguments) => ["exec", Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), .. arguments];

    private static ProcessStartInfo Starting(TemporaryFolder folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment.Remove("BOT_TRACE");
        return start;
    }

    /// <summary>The next line of standard output that holds the words; everything before it is passed over.</summary>
    public async Task<string> LineWithAsync(string words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.Contains(words, StringComparison.Ordinal)) return line;
        throw new InvalidOperationException($"The program ended without a line with \"{words}\": {await _errors}");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
