using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>The program as built for release, in a process of its own. It is taken from its own output folder, where it is as users run it.</summary>
internal static class HostProgram
{
    public static ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Find());
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) return Path.Combine(folder.FullName, "src/Bot.Host/bin/Release/net10.0/Bot.Host.dll");
        throw new InvalidOperationException("Run this inside the repository, after `dotnet build -c Release src/Bot.Host`.");
    }
}
