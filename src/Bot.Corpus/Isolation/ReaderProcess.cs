using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Bot.Corpus.Formats;

namespace Bot.Corpus.Isolation;

/// <summary>One process that parses files, one at a time; started when first needed, and anew after a file that ended it.</summary>
internal sealed class ReaderProcess(ReaderProgram program, ReaderLimits limits) : IDisposable
{
    public const string TooMuchMemory = "reading it took more memory than a file may: cut it into parts, or save it as text";

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly Lock _starting = new();
    private Process? _process;
    private bool _disposed;

    /// <exception cref="CorpusFormatException">The file can't be read within the limits, no process can be started, or it is disposed of meanwhile.</exception>
    public Extracted Read(string extension, byte[] content)
    {
        var (process, input, output) = Started();
        string? broken = null;
        var began = Stopwatch.GetTimestamp();
        using var watch = new Timer(_ =>
        {
            if (Stopwatch.GetElapsedTime(began) > limits.Time)
                broken ??= string.Create(CultureInfo.InvariantCulture, $"its reader took longer than {limits.Time.TotalSeconds:0.#} s: the file may be damaged; save it again or as text");
            else if (IsTooLarge(process)) broken ??= TooMuchMemory;
            // Set before it ends: what then breaks is told by it.
            if (broken is not null) End(process);
        }, null, Glance, Glance);
        try
        {
            Frames.WriteFile(input, extension, content);
            var answer = Frames.ReadAnswer(output, limits.OutputBytes);
            if (answer.Reason == TooMuchMemory) Stop();
            return answer.Extracted ?? throw new CorpusFormatException(answer.Reason!);
        }
        catch (InvalidDataException)
        {
            Stop();
            throw new CorpusFormatException("its text is longer than a file's may be: cut it into parts");
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            Stop();
            if (Volatile.Read(ref _disposed)) throw new CorpusFormatException(ReaderPool.Stopped);
            throw new CorpusFormatException(broken ?? "its content ended its reader: the file may be damaged; save it again, or in another format") { MayPass = broken != TooMuchMemory };
        }
    }

    public void Dispose()
    {
        lock (_starting) _disposed = true;
        Stop();
    }

    // Under the lock, so that nothing is started behind Dispose.
    private (Process Process, Stream Input, Stream Output) Started()
    {
        lock (_starting)
        {
            if (_disposed) throw new CorpusFormatException(ReaderPool.Stopped);
            var process = _process ??= Start();
            return (process, process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
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

    private bool IsTooLarge(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64 > limits.Megabytes * 1024L * 1024;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private void Stop()
    {
        Process? process;
        lock (_starting) (process, _process) = (_process, null);
        if (process is null) return;
        End(process);
        process.WaitForExit();
        process.Dispose();
    }
}
