using System.Diagnostics;

namespace Bot.Crash;

/// <summary>A file system that this program mounts and unmounts.</summary>
internal static class Mounted
{
    private const int Tries = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs a command of the system.</summary>
    /// <exception cref="CommandException">It fails, or is not there.</exception>
    public static void Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new CommandException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new CommandException($"{program} can't be run: {exception.Message}");
        }
    }

    /// <summary>Unmounts; what is still busy with it has a few seconds to let go.</summary>
    /// <exception cref="CommandException">It stays busy.</exception>
    public static void Away(string folder)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                Run("umount", folder);
                return;
            }
            catch (CommandException) when (tried < Tries)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Unmounts at the end. That it fails is told and changes nothing: the result is there by then.</summary>
    public static void Leave(string folder)
    {
        try
        {
            Away(folder);
        }
        catch (CommandException exception)
        {
            Console.Error.WriteLine($"Unmounting failed, the result stands: {exception.Message}");
        }
    }

    /// <summary>Does what comes before the first run: only here may a failing command mean that this machine does not allow the runs.</summary>
    /// <exception cref="NotPossibleHereException">A command fails, or is not there.</exception>
    public static void Prepare(Action steps)
    {
        try
        {
            steps();
        }
        catch (CommandException exception)
        {
            throw new NotPossibleHereException(exception.Message);
        }
    }
}

/// <summary>A command of the system failed; the message says which and why.</summary>
internal sealed class CommandException(string message) : Exception(message);
