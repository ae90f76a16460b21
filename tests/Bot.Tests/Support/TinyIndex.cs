using Bot.Answering;
using Bot.Composition;
using Bot.Corpus.Cutting;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;

namespace Bot.Tests.Support;

/// <summary>A real index of a few documents, in a folder that is gone after the test.</summary>
internal sealed class TinyIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Generation? _generation;

    public TinyIndex(params Document[] documents)
    {
        Folder = new IndexFolder(_folder.At("index"));
        if (documents is not []) Build(documents);
    }

    public IndexFolder Folder { get; }

    public IndexCounts Build(params IEnumerable<Document> documents) =>
        Folder.Build(GenerationContent.Of("fingerprint", documents), PassageCutter.Cut, null, TestContext.Current.CancellationToken);

    /// <summary>The generations on disk, oldest first.</summary>
    public IEnumerable<string> Generations =>
        Directory.GetDirectories(Folder.Path).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public async Task<Evidence> SearchAsync(string question, int limit = 10)
    {
        _generation ??= Folder.Open();
        return await new PassageIndex(_generation!).SearchAsync(Some.Question(question), limit, TestContext.Current.CancellationToken);
    }

    /// <summary>The extractive answer to a question.</summary>
    public async Task<Answer> AskAsync(string question)
    {
        _generation ??= Folder.Open();
        return await new QuestionAnswerer(new PassageIndex(_generation!), KernelComposer.Extractive(new ComposerOptions())).AnswerAsync(Some.Question(question), TestContext.Current.CancellationToken);
    }

    /// <summary>What the generation that opens now says of Morocco; null when none opens.</summary>
    public async Task<string?> AnswerNowAsync()
    {
        using var generation = Folder.Open();
        if (generation is null) return null;
        var evidence = await new PassageIndex(generation).SearchAsync(Some.Question("Morocco"), 1, TestContext.Current.CancellationToken);
        return evidence.Passages[0].Text.ToString();
    }

    public void Dispose()
    {
        _generation?.Dispose();
        _folder.Dispose();
    }
}
