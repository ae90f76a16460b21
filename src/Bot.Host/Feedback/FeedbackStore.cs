using Bot.Host.Settings;

namespace Bot.Host.Feedback;

/// <summary>Keeps feedback as JSON Lines, one file a month, <c>feedback-2026-11.jsonl</c>, readable by the program's user only. It can't grow without
/// end: a full month takes no more, and <see cref="FeedbackExpiry"/> deletes old ones. Safe to use from many threads at once; one program for each
/// folder.</summary>
public sealed partial class FeedbackStore
{
    /// <summary>Most bytes of a month's file.</summary>
    public const int MaxMonthBytes = 16 * 1024 * 1024;

    private readonly FeedbackSettings _settings;
    private readonly ILogger<FeedbackStore> _logger;
    private readonly Lock _lock = new();
    private string? _fullMonth;

    /// <summary>A store that touches the disk only when feedback comes.</summary>
    /// <param name="settings">Where and how long.</param>
    /// <param name="logger">Is told what could not be kept.</param>
    public FeedbackStore(FeedbackSettings settings, ILogger<FeedbackStore> logger) => (_settings, _logger) = (settings, logger);

    /// <summary>Keeps an entry: its line is whole on the disk when this returns true. False when it could not be kept; that is logged, never thrown.
    /// Texts are shortened until the line has at most 32 KB.</summary>
    public bool Append(FeedbackEntry entry)
    {
        var line = FeedbackLine.Write(entry);
        var month = FeedbackFiles.Month(entry.Time);
        lock (_lock)
        {
            try
            {
                if (AppendLine(FeedbackFiles.PathOf(_settings.Folder, month), line)) return true;
                if (_fullMonth != month) LogFull(month, MaxMonthBytes);
                _fullMonth = month;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogFailed(exception, _settings.Folder);
            }

            return false;
        }
    }

    private static bool AppendLine(string path, byte[] line)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        CreateFolder(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, options);
        var end = file.Length;
        if (end + line.Length > MaxMonthBytes) return false;
        try
        {
            // A line that a crash cut off must not swallow this one.
            if (end > 0 && LastByte(file, end) != '\n') line = [(byte)'\n', .. line];
            file.Position = end;
            file.Write(line);
            file.Flush(flushToDisk: true);
            return true;
        }
        catch (IOException)
        {
            file.SetLength(end);
            throw;
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static int LastByte(FileStream file, long end)
    {
        file.Position = end - 1;
        return file.ReadByte();
    }

    [LoggerMessage(LogLevel.Error, "Feedback could not be kept in {Folder}; the conversation went on without.")]
    private partial void LogFailed(Exception exception, string folder);

    [LoggerMessage(LogLevel.Warning, "The feedback of {Month} has reached {Bytes} bytes; no more is kept until the next month.")]
    private partial void LogFull(string month, int bytes);
}
