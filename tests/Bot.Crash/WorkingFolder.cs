namespace Bot.Crash;

/// <summary>A folder that is gone at the end.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("bot-crash-").FullName;

    public string At(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}

/// <summary>What this machine does not allow to be tried, and why.</summary>
internal sealed class NotPossibleHereException(string reason) : Exception(reason);
