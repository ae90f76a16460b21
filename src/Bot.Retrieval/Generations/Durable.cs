using System.Runtime.InteropServices;

namespace Bot.Retrieval.Generations;

/// <summary>Brings to the disk what must survive a loss of power.</summary>
internal static partial class Durable
{
    // What file systems answer that keep no names to be flushed.
    private const int InvalidArgument = 22, NotSupportedOnLinux = 95, NotSupportedOnMac = 45;

    /// <summary>The contents of all files of a folder, and that they are there.</summary>
    public static void FlushFiles(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }

        FlushEntries(folder);
    }

    /// <summary>The names in a folder: on Unix a new or renamed file is there for sure only when its folder was flushed too, for which .NET has no call.
    /// Windows keeps names in its file system's journal.</summary>
    /// <exception cref="IOException">The folder can't be flushed.</exception>
    public static void FlushEntries(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) throw Failed(folder);
        try
        {
            if (Fsync(handle) != 0 && Marshal.GetLastPInvokeError() is not (InvalidArgument or NotSupportedOnLinux or NotSupportedOnMac)) throw Failed(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failed(string folder) => new($"{Marshal.GetLastPInvokeErrorMessage()} : '{folder}'", Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
