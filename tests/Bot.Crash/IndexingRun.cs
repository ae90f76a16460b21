using System.Diagnostics;

namespace Bot.Crash;

/// <summary>One run of the real program that brings an index up to date, in a process of its own.</summary>
internal sealed class IndexingRun : IDisposable
{
    /// <summary>The program as it was built for release.</summary>
    public static readonly string Program = Find();

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task<string> _output;

    /// <summary>Starts it: a question, which brings the index up to date first, or the verb that builds.</summary>
    public IndexingRun(string corpus, string index, bool ask)
    {
        string[] verb = ask ? ["ask", "Who visited Morocco?"] : ["index"];
        var start = new ProcessStartInfo("dotnet", [Program, .. verb, "--corpus", corpus, "--index", index]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
    }

    /// <summary>Waits for its end. What it said of its work on standard error; its exit code.</summary>
    public (int ExitCode, string Errors) End()
    {
        if (!_process.WaitForExit(TimeSpan.FromMinutes(2))) throw new TimeoutException("The program hangs.");
        _output.Wait();
        return (_process.ExitCode, _errors.Result);
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) return Path.Combine(folder.FullName, "src/Bot.Host/bin/Release/net10.0/Bot.Host.dll");
        throw new InvalidOperationException("Run this inside the repository, after `dotnet build -c Release src/Bot.Host`.");
    }
}
