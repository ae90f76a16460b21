using System.Net.Sockets;
using System.Text;
using Bot.Host.Feedback;
using Bot.Host.Indexing;
using Bot.Host.Settings;
using Bot.Host.Web;
using Bot.Host.Web.Sources;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Web.Sources;

/// <summary>Paths that try to leave the corpus, sent as they are: a client would tidy them first.</summary>
public sealed class SourcePathTests
{
    private const string Secret = "nobody-may-read-this";

    private static readonly string[] Ups =
        ["..", "%2e%2e", "%2E.", ".%2e", "..%2f..", "..%5c..", "%252e%252e", "..\\..", "....", "..%00", "%c0%ae%c0%ae", "..;", ".../...", "%u002e%u002e", "‥", "..%c0%af", "%uff0e%uff0e", "~", ".", "file:"];

    private static readonly string[] Ends =
        ["/secret.txt", "%2fsecret.txt", "%5csecret.txt", "/secret.txt%00.md", "/secret.txt?start=0&end=9", "/./secret.txt", "//secret.txt", "\\secret.txt", "/corpus/../secret.txt", "/SECRET.TXT"];

    private static readonly string[] Others =
    [
        "/sources/link.md", "/sources/.hidden.md", "/sources/.git/config", "/sources/README.md", "/sources//etc/passwd", "/sources/%2fetc%2fpasswd", "/sources/file:///etc/passwd",
        "/sources/%5c%5chost%5cshare", "/sources/C:/Windows/win.ini", "/sources/C%3a%5cWindows%5cwin.ini", "/sources/note.md%00", "/sources/note.md::$DATA", "/sources/note.md%20", "/sources/note.md.", "/sources/CON",
        "/sources/linked/secret.txt", "/sources/note.md/../../secret.txt", "/sources/%", "/sources/%zz", "/sources/" + new string('a', 9000),
    ];

    [Fact]
    public async Task NoneOf619FormsOfPathsLeavesTheCorpus()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus/note.md", "President Putin of Russia visited Morocco in 2006.");
        folder.Write("corpus/.hidden.md", Secret);
        folder.Write("secret.txt", Secret);
        File.CreateSymbolicLink(folder.At("corpus/link.md"), folder.At("secret.txt"));
        Directory.CreateSymbolicLink(folder.At("corpus/linked"), folder.Path);
        using var index = OpenIndex.Open(folder.At("corpus"), null, new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);
        await using var app = await StartAsync(index, folder.At("corpus"), folder.At("feedback"));
        var address = new Uri(app.Urls.Single());
        var forms = (from up in Ups from count in (int[])[1, 2, 4] from end in Ends select "/sources/" + string.Join('/', Enumerable.Repeat(up, count)) + end).Concat(Others).Distinct().ToList();

        Assert.Equal(619, forms.Count);
        Assert.Contains("200 OK", await GetAsync(address, SourceAddress.Path("note.md")), StringComparison.Ordinal);
        foreach (var form in from form in forms from behind in (string[])["", "/text", "/original"] select Behind(form, behind))
        {
            var answer = await GetAsync(address, form);
            Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            // What is no path at all is refused by the server before it is looked up.
            Assert.Matches("^HTTP/1.1 (404|400) ", answer);
        }
    }

    [Fact]
    public async Task IdsThatLookLikePathsAreOnlyNames()
    {
        string[] ids = ["../../etc/passwd", "../secret.txt", "/etc/passwd", "..\\\\secret.txt", "file:///etc/passwd", "\\\\\\\\host\\\\share", "%2e%2e/secret.txt", "C:/Windows/win.ini", ".."];
        using var folder = new TemporaryFolder();
        folder.Write("secret.txt", Secret);
        folder.Write("corpus/set.jsonl", [.. ids.Select(id => $$"""{"id":"{{id}}","text":"A row about Morocco."}""")]);
        using var index = OpenIndex.Open(folder.At("corpus"), null, new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);
        await using var app = await StartAsync(index, folder.At("corpus"), folder.At("feedback"));
        var sources = index.Sources(folder.At("corpus"));
        Assert.Equal(ids.Length, sources.List.Count);
        foreach (var entry in sources.List)
        {
            Assert.Contains("A row about Morocco.", await GetAsync(new Uri(app.Urls.Single()), SourceAddress.Path(entry.Id) + "/text"), StringComparison.Ordinal);
            var original = await GetAsync(new Uri(app.Urls.Single()), SourceAddress.Path(entry.Id) + "/original");
            Assert.StartsWith("HTTP/1.1 404 ", original, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, original, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("link.md")]
    [InlineData("linked/secret.txt")]
    [InlineData("note.md/../../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("./note.md")]
    [InlineData("")]
    [InlineData("note.md\0")]
    [InlineData("folder")]
    public void OnlyARegularFileBelowTheFolderIsOpened(string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus/note.md", "A note.");
        folder.Write("corpus/folder/other.md", "Another.");
        folder.Write("secret.txt", Secret);
        File.CreateSymbolicLink(folder.At("corpus/link.md"), folder.At("secret.txt"));
        Directory.CreateSymbolicLink(folder.At("corpus/linked"), folder.Path);
        Assert.Null(OriginalFile.Open(folder.At("corpus"), file));
        using var opened = OriginalFile.Open(folder.At("corpus"), "folder/other.md");
        Assert.NotNull(opened);
    }

    private static string Behind(string form, string more) =>
        form.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? form.Insert(query, more) : form + more;

    private static async Task<WebApplication> StartAsync(OpenIndex index, string corpus, string feedback)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(index.Answerer(new()));
        builder.Services.AddSingleton(index.Sources(corpus));
        builder.Services.AddFeedback(new FeedbackSettings(feedback, FeedbackSettings.DefaultKeepMonths));
        builder.Services.AddWeb();
        var app = builder.Build();
        app.MapWeb(() => 1);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<string> GetAsync(Uri address, string path)
    {
        using var client = new TcpClient(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
