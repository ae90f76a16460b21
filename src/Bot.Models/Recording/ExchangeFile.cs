using System.Globalization;
using System.Text;

namespace Bot.Models.Recording;

/// <summary>Keeps what a model was sent and what came back, a line of JSON each, in one file a day, <c>model-2026-11-24.jsonl</c>, readable by the program's user only. A day takes at most 256 MB.
/// Safe to use from many threads at once; one program for each folder.</summary>
/// <param name="folder">Where.</param>
/// <param name="mostBytes">What a day takes at most.</param>
internal sealed class ExchangeFile(string folder, long mostBytes = 256L << 20)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _lock = new();
    private string? _fault, _told;

    /// <summary>Appends a line. What keeps it from being written is not thrown: an answer is worth more than its record.</summary>
    public void Append(DateTimeOffset time, string line)
    {
        lock (_lock)
        {
            try
            {
                CreateFolder();
                var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"model-{time.UtcDateTime:yyyy-MM-dd}.jsonl"));
                var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
                if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
                using var file = new FileStream(path, options);
                if (file.Length >= mostBytes)
                {
                    _fault = $"{path} is full";
                    return;
                }

                file.Write(Encoding.UTF8.GetBytes(line + "\n"));
                (_fault, _told) = (null, null);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _fault = exception.Message;
            }
        }
    }

    /// <summary>What keeps lines from being written; null for nothing, and for what was told already and still stands.</summary>
    public string? TakeFault()
    {
        lock (_lock) return _fault == _told ? null : _told = _fault;
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
    }
}
