using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Bot.Corpus.Isolation;

/// <summary>Ends a process that takes more time or memory for one file than it may. Once it is disposed of, it does nothing more.</summary>
internal sealed class ReaderWatch : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly Lock _looking = new();
    private readonly Process _process;
    private readonly ReaderLimits _limits;
    private readonly TimeSpan _told;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Timer _timer;
    private string? _broken;
    private bool _over;

    /// <param name="process">The process.</param>
    /// <param name="limits">What is left for the file; without time it ends at the first look.</param>
    /// <param name="told">The time that a file may take in all, as it is told.</param>
    public ReaderWatch(Process process, ReaderLimits limits, TimeSpan told)
    {
        (_process, _limits, _told) = (process, limits, told);
        _timer = new Timer(_ => Look(), null, Glance, Glance);
    }

    /// <summary>Which limit was broken; null when none was.</summary>
    public string? Broken
    {
        get
        {
            lock (_looking) return _broken;
        }
    }

    /// <summary>Whether that is the time.</summary>
    public bool TookTooLong => Broken is not null and not ReaderProcess.TooMuchMemory;

    /// <summary>Waits for a look that has begun, so that none ends the process while it reads the next file.</summary>
    public void Dispose()
    {
        lock (_looking) _over = true;
        _timer.Dispose();
    }

    /// <summary>Ends a process with those it started; nothing where it has ended by itself or can't be ended.</summary>
    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // What can't be ended now is tried again at the next look.
        }
    }

    private void Look()
    {
        lock (_looking)
        {
            if (_over) return;
            if (Stopwatch.GetElapsedTime(_began) > _limits.Time)
                _broken ??= string.Create(CultureInfo.InvariantCulture, $"its reader took longer than {_told.TotalSeconds:0.#} s: the file may be damaged; save it again or as text");
            else if (IsTooLarge()) _broken ??= ReaderProcess.TooMuchMemory;
            // Set before it ends: what then breaks is told by it.
            if (_broken is not null) End(_process);
        }
    }

    private bool IsTooLarge()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64 > _limits.Megabytes * 1024L * 1024;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
