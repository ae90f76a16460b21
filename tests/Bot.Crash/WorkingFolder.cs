namespace Bot.Crash;

/// <summary>A folder that is gone at the end.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("bot-crash-").FullName;

    public string At(string name) => Path.Combine(_path, name);

    /// <summary>Deletes it. That it can't be deleted is told and changes nothing: the result is there by then.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Left behind: {exception.Message}");
        }
    }
}

/// <summary>What this machine does not allow to be tried, and why. Only said before the first run.</summary>
internal sealed class NotPossibleHereException(string reason) : Exception(reason);
