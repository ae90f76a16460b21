using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Bot.Corpus.Formats;

namespace Bot.Corpus.Isolation;

/// <summary>One process that parses files, one at a time; started when first needed, and anew after a file that ended it.</summary>
internal sealed class ReaderProcess(ReaderProgram program, ReaderLimits limits) : IDisposable
{
    public const string TooMuchMemory = "reading it took more memory than a file may: cut it into parts, or save it as text";

    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(5);

    private readonly Lock _starting = new();
    private Process? _process;
    private bool _disposed;

    /// <exception cref="CorpusFormatException">The file can't be read within the limits, no process can be started, or it is disposed of meanwhile.</exception>
    public Extracted Read(string extension, byte[] content)
    {
        var began = Stopwatch.GetTimestamp();
        var (process, wasUsed) = Started();
        try
        {
            return Read(process, extension, content, limits, mayBeOthersFault: wasUsed);
        }
        catch (ReaderEndedException)
        {
            // Files before it, or whoever ended it while it was idle, may have been the cause: this file is judged by a process of its own.
            return Read(Started().Process, extension, content, limits with { Time = limits.Time - Stopwatch.GetElapsedTime(began) }, mayBeOthersFault: false);
        }
    }

    private Extracted Read(Process process, string extension, byte[] content, ReaderLimits within, bool mayBeOthersFault)
    {
        using var watch = new ReaderWatch(process, within, limits.Time);
        try
        {
            Frames.WriteFile(process.StandardInput.BaseStream, extension, content);
            var answer = Frames.ReadAnswer(process.StandardOutput.BaseStream, within.OutputBytes);
            watch.Dispose();
            // The answer is whole, but the process has ended or will not serve another file well.
            if (watch.Broken is not null || answer.Reason == TooMuchMemory) Stop();
            if (answer.Reason == TooMuchMemory && mayBeOthersFault) throw new ReaderEndedException();
            return answer.Extracted ?? throw new CorpusFormatException(answer.Reason!);
        }
        catch (InvalidDataException exception)
        {
            Stop();
            throw new CorpusFormatException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            Stop();
            if (Volatile.Read(ref _disposed)) throw new CorpusFormatException(ReaderPool.Stopped);
            if (mayBeOthersFault && !watch.TookTooLong) throw new ReaderEndedException();
            var broken = watch.Broken;
            throw new CorpusFormatException(broken ?? "its content ended its reader: the file may be damaged; save it again, or in another format") { MayPass = broken != TooMuchMemory, EndsReader = true };
        }
    }

    public void Dispose()
    {
        lock (_starting) _disposed = true;
        Stop();
    }

    // Under the lock, so that nothing is started behind Dispose.
    private (Process Process, bool WasUsed) Started()
    {
        lock (_starting)
        {
            if (_disposed) throw new CorpusFormatException(ReaderPool.Stopped);
            var wasUsed = _process is not null;
            return (_process ??= Start(), wasUsed);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(program.File, program.Arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.Megabytes * 3L / 4 * 1024 * 1024).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        try
        {
            var process = Process.Start(start)!;
            // A full pipe would stop the process; what it says there is of no use.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return process;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw new CorpusFormatException($"the process that reads such files can't be started ({program.File}: {exception.Message.TrimEnd('.')}): install the program anew") { MayPass = true };
        }
    }

    private void Stop()
    {
        Process? process;
        lock (_starting) (process, _process) = (_process, null);
        if (process is null) return;
        ReaderWatch.End(process);
        // What a broken disk holds does not end even then: waiting for it would stop all reading.
        process.WaitForExit(Ending);
        process.Dispose();
    }

    private sealed class ReaderEndedException : Exception;
}
