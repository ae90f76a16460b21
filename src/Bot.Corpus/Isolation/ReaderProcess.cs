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

    private Process? _process;
    private volatile bool _disposed;

    /// <exception cref="CorpusFormatException">The file can't be read within the limits, or no process can be started.</exception>
    public Extracted Read(string extension, byte[] content)
    {
        var process = _process ??= Start();
        string? broken = null;
        var began = Stopwatch.GetTimestamp();
        using var watch = new Timer(_ =>
        {
            if (Stopwatch.GetElapsedTime(began) > limits.Time)
                End(process, broken ??= string.Create(CultureInfo.InvariantCulture, $"its reader took longer than {limits.Time.TotalSeconds:0.#} s: the file may be damaged; save it again or as text"));
            else if (IsTooLarge(process)) End(process, broken ??= TooMuchMemory);
        }, null, Glance, Glance);
        try
        {
            Frames.WriteFile(process.StandardInput.BaseStream, extension, content);
            var answer = Frames.ReadAnswer(process.StandardOutput.BaseStream, limits.OutputBytes);
            if (answer.Reason == TooMuchMemory) Stop();
            return answer.Extracted ?? throw new CorpusFormatException(answer.Reason!);
        }
        catch (InvalidDataException)
        {
            Stop();
            throw new CorpusFormatException("its text is longer than a file's may be: cut it into parts");
        }
        catch (IOException)
        {
            Stop();
            ObjectDisposedException.ThrowIf(_disposed, this);
            throw new CorpusFormatException(broken ?? "its content ended its reader: the file may be damaged; save it again, or in another format");
        }
    }

    public void Dispose()
    {
        _disposed = true;
        Stop();
    }

    private Process Start()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
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
            throw new CorpusFormatException($"the process that reads such files can't be started ({program.File}: {exception.Message.TrimEnd('.')}): install the program anew");
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

    private static void End(Process process, string reason)
    {
        Debug.Assert(reason.Length > 0, "the reason is set before the process ends");
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
        if (Interlocked.Exchange(ref _process, null) is not { } process) return;
        End(process, "done");
        process.WaitForExit();
        process.Dispose();
    }
}
