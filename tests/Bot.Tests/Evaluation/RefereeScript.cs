using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Bot.Tests.Evaluation;

/// <summary>A script of the referee, which stands beside the repository and not in it. A test that asks for it is skipped when it, or Python, is absent.</summary>
public sealed class RefereeScript
{
    // One process for many cases: each file of a case is an argument by its name, and what the script prints goes into "printed".
    private const string Driver = """
        import contextlib, os, runpy, sys
        script, cases, more = sys.argv[1], sys.argv[2], sys.argv[3:]
        for case in os.listdir(cases):
            at = os.path.join(cases, case)
            files = [part for name in os.listdir(at) for part in ('--' + name.split('.')[0], os.path.join(at, name))]
            with open(os.path.join(at, 'printed'), 'w', encoding='utf-8', newline='') as out, contextlib.redirect_stdout(out):
                sys.argv = [script, *files, *more]
                runpy.run_path(script, run_name='__main__')
        """;

    private readonly string _path;

    private RefereeScript(string path) => _path = path;

    /// <summary>The script; skips the test when it or Python is absent. To be called outside of a property: there a skip would be a failure.</summary>
    public static RefereeScript FindOrSkip(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Bot.sln"))) root = root.Parent;
        var script = root is null ? name : Path.GetFullPath(Path.Combine(root.FullName, "..", "shared", "eval", name));
        if (!File.Exists(script)) Assert.Skip($"The referee's script {name} is not beside the repository (../shared/eval/{name}).");
        try
        {
            Python("--version");
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not installed, so the referee's script cannot run.");
        }

        return new RefereeScript(script);
    }

    /// <summary>Runs the script on each folder below <paramref name="cases"/>; what it prints is then in the folder's file <c>printed</c>.</summary>
    public void Run(string cases, params string[] more) => Python(["-c", Driver, _path, cases, .. more]);

    private static void Python(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var faults = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, faults);
    }
}
