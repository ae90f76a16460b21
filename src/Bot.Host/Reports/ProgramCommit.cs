using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace Bot.Host.Reports;

/// <summary>The commit that this program was built from: the build writes it into the assembly.</summary>
internal static class ProgramCommit
{
    private const int ShortLength = 7;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // What the program is made of. Reports and other prose may have changed since.
    private static readonly string[] Sources = [":/src", ":/appsettings.json", ":(top,exclude,glob)**/*.md", ":(top,exclude,glob)**/*.html"];

    /// <summary>The commit's first digits, with a word where the sources around the program have changes that are not committed; null for a build outside of a repository.</summary>
    public static string? Read()
    {
        var version = typeof(ProgramCommit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        var commit = version[(version.IndexOf('+', StringComparison.Ordinal) + 1)..];
        if (commit.Length < ShortLength || commit.Length == version.Length) return null;
        return commit[..ShortLength] + (HasChanges() ? " with changes" : "");
    }

    // Without git at hand, or outside of the source tree, nothing is said.
    private static bool HasChanges()
    {
        var start = new ProcessStartInfo("git", ["status", "--porcelain", "--", .. Sources])
        {
            WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var changes = git.StandardOutput.ReadToEndAsync();
            if (git.WaitForExit(Patience)) return git.ExitCode == 0 && changes.Result.Length > 0;
            git.Kill();
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
