using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Crash;

/// <summary>The power fails: an ext4 file system in a file is shut down without its journal being flushed, and mounted again. What was not flushed is gone.</summary>
internal sealed partial class PowerFailure : IInterruption
{
    private const nuint Shutdown = 0x8004587D; // EXT4_IOC_SHUTDOWN
    private const int WithoutFlushingTheLog = 2;

    private readonly string _image;
    private readonly string _mount;

    private PowerFailure(WorkingFolder place) => (_image, _mount) = (place.At("disk.img"), place.At("disk"));

    public bool StrikesAfterwards => true;

    public static int Run(WorkingFolder place, int times)
    {
        var failure = new PowerFailure(place);
        Mounted.Prepare(failure.MakeDisk);
        try
        {
            Mounted.Prepare(failure.Prove);
            return new InterruptedRuns(place, failure).Run(times);
        }
        finally
        {
            Mounted.Leave(failure._mount);
        }
    }

    public string IndexBelow(WorkingFolder place) => Path.Combine(_mount, "index");

    public void Strike(IndexingRun run)
    {
        Fail();
        run.Kill();
        run.End();
        Mounted.Away(_mount);
        Mount();
    }

    private void MakeDisk()
    {
        using (var file = File.Create(_image)) file.SetLength(96 << 20);
        Directory.CreateDirectory(_mount);
        Mounted.Run("mkfs.ext4", "-q", "-F", _image);
        Mount();
    }

    // Without this, zeros would mean nothing: what is flushed must stay, what is not must go.
    private void Prove()
    {
        var (flushed, unflushed) = (Path.Combine(_mount, "flushed"), Path.Combine(_mount, "unflushed"));
        using (var file = File.Create(flushed))
        {
            file.Write("x"u8);
            file.Flush(flushToDisk: true);
        }

        File.WriteAllText(unflushed, "x");
        Fail();
        Mounted.Away(_mount);
        Mount();
        if (!File.Exists(flushed) || File.Exists(unflushed)) throw new NotPossibleHereException("shutting the file system down does not lose what was not flushed");
    }

    private void Fail()
    {
        var handle = Open(_mount, 0);
        var failed = handle < 0 || Control(handle, Shutdown, WithoutFlushingTheLog) != 0;
        var message = Marshal.GetLastPInvokeErrorMessage();
        if (handle >= 0) _ = Close(handle);
        if (failed) throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"the file system can't be shut down: {message}"));
    }

    private void Mount() => Mounted.Run("mount", "-o", "loop", _image, _mount);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int handle, nuint request, in int argument);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
