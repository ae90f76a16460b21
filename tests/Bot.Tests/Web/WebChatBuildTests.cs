using System.Diagnostics;
using Bot.Tests.Support;

namespace Bot.Tests.Web;

/// <summary>The part of the build that brings Web Chat, run by itself where npm can't.</summary>
public sealed class WebChatBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WithoutNpmTheBuildWarnsAndGoesOn()
    {
        var output = await FetchAsync("there-is-no-such-npm");
        Assert.Contains("warning BOTWEB: botframework-webchat 4.18.1 is missing: npm did not bring it", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APackageThatIsNotTheOnePublishedIsNotUsed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for npm is a shell script.");
        var npm = _folder.Write("npm", "#!/bin/sh", "mkdir -p package/dist", "echo 'alert(1)' > package/dist/webchat.js", "echo none > package/dist/webchat.js.LICENSE.txt", "tar -czf botframework-webchat-4.18.1.tgz package", "rm -r package");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var output = await FetchAsync(npm);
        Assert.Contains("warning BOTWEB: botframework-webchat 4.18.1 is missing: what npm brought is not what was published under that version", output, StringComparison.Ordinal);
    }

    // Ends well, so that the build goes on, and leaves nothing behind.
    private async Task<string> FetchAsync(string npm)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Repository.At("src/Bot.Host/Bot.Host.csproj"), "-nologo", "-nodeReuse:false", "-t:CheckWebChat;FetchWebChat", $"-p:NpmCommand={npm}", $"-p:WebChatFolder={_folder.At("kept")}/"])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, build.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("kept")));
        return output;
    }
}
