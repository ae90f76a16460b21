using System.Diagnostics;

namespace Bot.Crash;

/// <summary>A file system that this program mounts and unmounts.</summary>
internal static class Mounted
{
    /// <summary>Runs a command of the system.</summary>
    /// <exception cref="NotPossibleHereException">It fails, or is not there.</exception>
    public static void Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new NotPossibleHereException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new NotPossibleHereException($"{program} can't be run: {exception.Message}");
        }
    }
}
