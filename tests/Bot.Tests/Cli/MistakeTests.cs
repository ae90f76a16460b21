using System.Net;
using System.Net.Sockets;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

/// <summary>A mistake is told in one sentence on standard error, the exit code says so, and nothing is half-written.</summary>
public sealed class MistakeTests : IClassFixture<MistakeTests.Indexed>
{
    private readonly Indexed _indexed;

    public MistakeTests(Indexed indexed) => _indexed = indexed;

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("frobnicate", "--corpus", "corpus")]
    [InlineData("ask")]
    [InlineData("ask", " ")]
    [InlineData("ask", "When?", "--nosuch")]
    [InlineData("ask", "When?", "--corpus")]
    [InlineData("ask", "When?", "--batch", "questions.jsonl", "--out", "old.jsonl")]
    [InlineData("ask", "--batch", "questions.jsonl")]
    [InlineData("ask", "--out", "old.jsonl")]
    [InlineData("ask", "--batch", "questions.jsonl", "--out", "corpus")]
    [InlineData("ask", "--batch", "questions.jsonl", "--out", "none/answers.jsonl")]
    [InlineData("ask", "--batch", "none.jsonl", "--out", "old.jsonl")]
    [InlineData("ask", "--batch", "corpus", "--out", "old.jsonl")]
    [InlineData("ask", "--batch", "empty.jsonl", "--out", "old.jsonl")]
    [InlineData("ask", "--batch", "malformed.jsonl", "--out", "old.jsonl")]
    [InlineData("ask", "--batch", "wrong.jsonl", "--out", "old.jsonl")]
    [InlineData("ask", "--batch", "twice.jsonl", "--out", "old.jsonl")]
    [InlineData("search", "--batch", "malformed.jsonl", "--out", "old.jsonl")]
    [InlineData("search", "words", "--limit", "0")]
    [InlineData("search", "words", "--limit", "many")]
    [InlineData("search")]
    [InlineData("eval")]
    [InlineData("eval", "none.jsonl")]
    [InlineData("index", "--corpus", "corpus")]
    [InlineData("index", "--verify", "--rebuild")]
    [InlineData("ask", "When?", "--corpus", "none")]
    [InlineData("ask", "When?", "--corpus", "malformed.txt")]
    [InlineData("ask", "When?", "--corpus", "nothing")]
    [InlineData("index", "--corpus", "nothing", "--index", "new-index")]
    [InlineData("ask", "When did Putin visit Morocco?", "--index", "")]
    [InlineData("ask", "When did Putin visit Morocco?", "--index", "old.jsonl")]
    [InlineData("ask", "When did Putin visit Morocco?", "--index", "old.jsonl/index")]
    [InlineData("asck", "When did Putin visit Morocco?")]
    [InlineData("--ulrs", "http://127.0.0.1:0")]
    [InlineData("--urls", "nonsense")]
    [InlineData("--urls")]
    [InlineData("--Corpus:Foldr", "x")]
    [InlineData("--Composer:Threshold", "high")]
    public async Task AMistakeIsToldInOneSentence(params string[] arguments) => AssertOneSentence(await _indexed.RunAsync([], arguments));

    [Theory]
    [InlineData("Corpus__Foldr", "x", "Corpus:Foldr is not a setting: Corpus has Folder.")]
    [InlineData("Composer__Threshold", "1.5", "Composer:Threshold is \"1.5\": it must be a number from 0 to 1.")]
    [InlineData("Web__PublicUrl", "bot.example.com", "Web:PublicUrl is \"bot.example.com\": it must be an address without a path, such as https://bot.example.com.")]
    [InlineData("Index__RescanSeconds", "-1", "Index:RescanSeconds is \"-1\": it must be a whole number from 0 to 86400.")]
    [InlineData("Composer__Threshold", "NaN", "Composer:Threshold is \"NaN\": it must be a number from 0 to 1.")]
    [InlineData("Model__Provder", "openai", "Model:Provder is not a setting: Model has Provider, Endpoint, Name, ApiKey, ClientId, Proxy, Temperature, Prompt, Stream, Schema, Passages, AttemptSeconds, CallSeconds, CallsPerUserAndDay, TokensPerUserAndDay, CallsPerDay, TokensPerDay, RecordTo.")]
    [InlineData("Model__Provider", "gemini", "Model:Provider is \"gemini\": it must be none, openai, azure-openai or ollama.")]
    [InlineData("Model__Provider", "openai", "Model:ApiKey is missing: set it to a key of OpenAI, best as an environment variable (Model__ApiKey), which no file keeps, or set Model:Endpoint to a server that needs none.")]
    [InlineData("Model__Provider", "ollama", "Model:Name is missing: set it to the model that ollama is to run, such as llama3.1:8b.")]
    [InlineData("Model__Provider", "azure-openai", "Model:Endpoint is missing: set it to the address of the Azure OpenAI resource, such as https://NAME.openai.azure.com.")]
    public async Task AMisspeltSettingAndAnImpossibleOneAreNamed(string name, string value, string sentence)
    {
        var run = await _indexed.RunAsync(new() { [name] = value }, "ask", "When did Putin visit Morocco?");

        AssertOneSentence(run);
        Assert.Equal(sentence, run.Errors.Trim());
    }

    [Theory]
    [InlineData("""{ "Corpsu": { "Folder": "corpus" } }""", "Corpsu")]
    [InlineData("""{ "Corpus": { "Foldr": "corpus" } }""", "Corpus:Foldr")]
    [InlineData("""{ "Corpus": """, "appsettings.json")]
    public async Task AMistakeInTheSettingsFileIsNamed(string settings, string named)
    {
        using var folder = new TemporaryFolder();
        folder.WriteText("appsettings.json", settings);
        folder.Write("corpus/note.md", "Morocco.");

        foreach (var run in (BotProcess.Run[])[await BotProcess.RunAsync(folder, "ask", "Morocco?"), await BotProcess.RunAsync(folder, "--urls", "http://127.0.0.1:0")])
        {
            AssertOneSentence(run);
            Assert.Contains(named, run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task APortInUseIsToldInOneSentence()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)holder.LocalEndpoint).Port}";

        var run = await _indexed.RunAsync([], "--urls", url);

        AssertOneSentence(run);
        Assert.Contains("in use", run.Errors, StringComparison.Ordinal);
        Assert.Contains(url, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACorpusOfBadFilesTellsWhyAndTheLastIndexStays()
    {
        using var folder = new TemporaryFolder();
        var note = folder.Write("corpus/note.md", "President Putin of Russia visited Morocco in 2006.");
        Assert.Equal(0, (await BotProcess.RunAsync(folder, "index", "--corpus", "corpus", "--index", "index")).ExitCode);
        var before = folder.At("index/current");
        var pointer = File.ReadAllText(before);
        File.WriteAllBytes(note, [0, 1, 2]);

        var run = await BotProcess.RunAsync(folder, "index", "--corpus", "corpus", "--index", "index");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("note.md", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(pointer, File.ReadAllText(before));
    }

    private static void AssertOneSentence(BotProcess.Run run)
    {
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Matches("\\A[^\\n]{10,}[.?)]\\s*\\z", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A corpus whose index exists, so that nothing but the mistake is told; and files that are wrong in one way each.</summary>
    public sealed class Indexed : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public async ValueTask InitializeAsync()
        {
            var note = _folder.Write("corpus/note.md", "President Putin of Russia visited Morocco in 2006.");
            // Long ago: what was written just now would be looked at again by the next start, which would write that down.
            File.SetLastWriteTimeUtc(note, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
            _folder.Write("questions.jsonl", """{"id": "q1", "question": "When did Putin visit Morocco?"}""");
            _folder.Write("old.jsonl", "old");
            _folder.Write("empty.jsonl");
            _folder.Write("malformed.jsonl", """{"id": "q1", "question": "When did Putin visit Morocco?"}""", "{");
            _folder.Write("malformed.txt", "no set");
            _folder.Write("wrong.jsonl", """{"id": "q1", "question": 7}""");
            _folder.Write("twice.jsonl", """{"id": "q1", "question": "One?"}""", """{"id": "q1", "question": "Two?"}""");
            Directory.CreateDirectory(_folder.At("nothing"));
            Assert.Equal(0, (await BotProcess.RunAsync(_folder, "index", "--corpus", "corpus", "--index", "index")).ExitCode);
        }

        /// <summary>Runs the program on the corpus, and holds that no file has come, gone or changed.</summary>
        internal async Task<BotProcess.Run> RunAsync(Dictionary<string, string> settings, params string[] arguments)
        {
            settings["Corpus__Folder"] = _folder.At("corpus");
            settings["Index__Folder"] = _folder.At("index");
            var before = State();
            var run = await BotProcess.RunAsync(_folder, settings, arguments);
            Assert.Equal(before, State());
            return run;
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }

        private List<string> State() =>
            [.. Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file).Ticks}")];
    }
}
