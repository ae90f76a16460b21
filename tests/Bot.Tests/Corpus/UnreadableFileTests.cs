using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

/// <summary>A file that the system does not give is named with a reason that a person can act on, without a path of the machine.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private const string Note = "/srv/documents/note.md";

    private readonly TemporaryFolder _folder = new();
    private readonly List<LeftOut> _leftOut = [];
    private readonly DocumentReader _reader = new();

    public void Dispose()
    {
        _reader.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void EachReasonSaysWhatWouldMendIt()
    {
        Assert.Equal("this program's user may not read it: give it the right to", UnreadableFile.Reason(Note, new UnauthorizedAccessException($"Access to the path '{Note}' is denied.")));
        Assert.Equal("it was gone when it was to be read: put it back, if it is still needed", UnreadableFile.Reason(Note, new FileNotFoundException($"Could not find file '{Note}'.")));
        Assert.Equal("it was gone when it was to be read: put it back, if it is still needed", UnreadableFile.Reason(Note, new DirectoryNotFoundException($"Could not find a part of the path '{Note}'.")));
        Assert.Equal("its name is not UTF-8: rename it", UnreadableFile.Reason("/srv/documents/caf\uFFFD.md", new FileNotFoundException()));
        Assert.Equal("it was written to while it was read: wait until it is whole", UnreadableFile.Reason(Note, new EndOfStreamException()));
        Assert.Equal("it can't be read (Input/output error): close the program that uses it, or copy it here anew", UnreadableFile.Reason(Note, new IOException($"Input/output error : '{Note}'")));
        Assert.Equal("it can't be read (The process cannot access the file because it is being used by another process): close the program that uses it, or copy it here anew",
            UnreadableFile.Reason(Note, new IOException($"The process cannot access the file '{Note}' because it is being used by another process.")));
    }

    [Fact]
    public void AFileThatIsGoneOrHeldIsNamedWithoutItsPath()
    {
        var held = _folder.Write("held.md", "Text.");
        _folder.Write("gone.md", "Text.");
        var corpus = CorpusSource.At(_folder.Path, _reader);
        var files = corpus.List(_leftOut.Add);
        File.Delete(_folder.At("gone.md"));
        using var open = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        foreach (var read in files.SelectMany(file => corpus.Read(file, _leftOut.Add))) Assert.Null(read());

        Assert.Equal(["gone.md", "held.md"], _leftOut.Select(file => file.File));
        Assert.All(_leftOut, file => Assert.True(file.MayPass));
        Assert.All(_leftOut, file => Assert.DoesNotContain(_folder.Path, file.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFileOrFolderThatMayNotBeReadIsNamedWithTheRemedy()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere rights are taken away otherwise.");
        _folder.Write("corpus/open.md", "Text.");
        Run("chmod", "000", _folder.Write("corpus/closed.md", "Text."));
        Run("chmod", "000", Directory.CreateDirectory(_folder.At("corpus/closed")).FullName);

        var run = await BotProcess.RunWithinRightsAsync(_folder, "index", "--corpus", _folder.At("corpus"), "--index", _folder.At("index"));

        Run("chmod", "700", _folder.At("corpus/closed"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("  closed/: this program's user may not read it: give it the right to.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("  closed.md: this program's user may not read it: give it the right to.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameThatIsNotUtf8IsNamedOnceAndIsNoLink()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere names are text.");
        _folder.Write("good.md", "Text.");
        _folder.Write("a name with \uFFFD in it.md", "Text.");
        InLatin1($"printf Texte > '{_folder.Path}/caf\u00E9.md'; mkdir '{_folder.Path}/\u00E9t\u00E9'; printf Texte > '{_folder.Path}/\u00E9t\u00E9/note.md'");

        var read = Read();

        Assert.Equal(["a name with \uFFFD in it.md", "good.md"], read.Select(document => document.Id));
        Assert.Equal([("caf\uFFFD.md", "its name is not UTF-8: rename it"), ("\uFFFDt\uFFFD/", "its name is not UTF-8: rename it")],
            _leftOut.Select(file => (file.File, file.Reason)).OrderBy(file => file.File, StringComparer.Ordinal));
        InLatin1($"rm -r '{_folder.Path}/\u00E9t\u00E9' '{_folder.Path}/caf\u00E9.md'");
    }

    [Fact]
    public void WhatComputersLeaveAmongDocumentsIsPassedOver()
    {
        foreach (var name in (string[])["Thumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store", "~$report.docx", "africa/~$report.docx", "africa/thumbs.db"]) _folder.Write(name, "x");
        _folder.WriteBytes("~$empty.docx");
        _folder.Write("~report.md", "Text.");

        Assert.Equal(["~report.md"], Read().Select(document => document.Id));
        Assert.Empty(_leftOut);
    }

    [Fact]
    public void AnEmptyFileAPipeAndASocketAreToldApart()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes and sockets that have names are Unix's.");
        _folder.WriteBytes("empty.md");
        Run("mkfifo", _folder.At("pipe.md"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.At("socket.md")));

        Assert.Empty(Read());
        Assert.Equal(
            [
                new LeftOut("empty.md", "it is empty: write its text into it, or delete it"),
                new LeftOut("pipe.md", "it is a pipe or a device, not a file: put a file in its place"),
                new LeftOut("socket.md", "it is a pipe or a device, not a file: put a file in its place"),
            ],
            _leftOut.OrderBy(file => file.File, StringComparer.Ordinal));
    }

    // .NET writes every name in UTF-8.
    private void InLatin1(string commands)
    {
        var script = _folder.WriteBytes(".make.sh", Encoding.Latin1.GetBytes(commands));
        Run("sh", script);
        File.Delete(script);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }

    private List<Document> Read() => [.. CorpusSource.At(_folder.Path, _reader).ReadAll(_leftOut.Add)];
}
