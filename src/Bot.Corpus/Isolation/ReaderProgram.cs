namespace Bot.Corpus.Isolation;

/// <summary>How the process is started that parses untrusted files.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments, one by one.</param>
public sealed record ReaderProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The hidden verb under which this program is that process.</summary>
    public const string Verb = "read-documents";

    private const string Host = "Bot.Host";
    private const string Muxer = "dotnet";

    /// <summary>This program itself: its own executable where that runs, else <c>dotnet exec</c> with the assembly beside this one.</summary>
    public static ReaderProgram Default { get; } = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Host
        ? new ReaderProgram(Environment.ProcessPath!, [Verb])
        : new ReaderProgram(Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Muxer ? Environment.ProcessPath! : Muxer, ["exec", Path.Combine(AppContext.BaseDirectory, Host + ".dll"), Verb]);
}

/// <summary>What one file may cost.</summary>
public sealed record ReaderLimits
{
    /// <summary>Longest time for one file. The default is 10 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest working set of the process, in MB. The default is 512; its managed heap has three quarters of that.</summary>
    public int Megabytes { get; init; } = 512;

    /// <summary>Most bytes of an answer, as it comes through the pipe. The default is 32 MB.</summary>
    public int OutputBytes { get; init; } = 32 * 1024 * 1024;
}
