using Bot.Host.Indexing;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Vectors;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;

namespace Bot.Tests.Models.Embeddings;

/// <summary>A real index whose passages are embedded by a stub over HTTP, from the documents to what is found.</summary>
public sealed class EmbeddedIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EmbeddedIndexTests()
    {
        _folder.WriteText("corpus/envoy.md", "Envoy Horvat was robbed in Geneva.");
        _folder.WriteText("corpus/treaty.md", "The treaty of Lima was signed in 1961.");
        _folder.WriteText("corpus/trade.md", "Trade in automobiles grew.");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task APassageIsFoundThatSaysItInOtherWords()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.DoesNotContain("envoy.md", await FindAsync("Mugged diplomats?", null));
        Assert.Equal("envoy.md", (await FindAsync("Mugged diplomats?", EmbedderOf.Questions(stub.Stub)))[0]);
    }

    [Fact]
    public async Task WhenOneDocumentChangesOnlyItsPassagesAreEmbeddedAgain()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        Assert.Equal(3, stub.Texts.Count);
        stub.Texts.Clear();

        _folder.WriteText("corpus/trade.md", "Trade in ships grew.");
        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.Equal("trade\nTrade in ships grew.", Assert.Single(stub.Texts));
        Assert.Equal((3, 3), (outcome.Counts.Vectors, outcome.Counts.Passages));
    }

    [Fact]
    public async Task AnIndexBuiltFromNothingTakesTheVectorsThatThereAre()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        stub.Texts.Clear();

        var outcome = Refresh(EmbedderOf.Passages(stub.Stub), isAnew: true);

        Assert.True(outcome.IsNew);
        Assert.Equal((0, 3), (stub.Texts.Count, outcome.Counts.Vectors));
    }

    [Fact]
    public async Task AnotherBuildOfTheProgramTakesThemToo()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        stub.Texts.Clear();
        var generation = _folder.At("index/generation-000001");
        (Manifest.Read(generation)! with { WrittenBy = "another" }).Write(generation);

        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.True(outcome.IsNew);
        Assert.Equal((0, 3), (stub.Texts.Count, outcome.Counts.Vectors));
    }

    [Fact]
    public async Task ATextThatStandsInTwoDocumentsIsEmbeddedOnce()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        _folder.WriteText("corpus/copies/trade.md", "Trade in automobiles grew.");

        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.Equal((3, 4), (stub.Texts.Count, outcome.Counts.Vectors));
    }

    [Fact]
    public async Task AnotherModelEmbedsAllAnew()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        stub.Texts.Clear();

        var outcome = Refresh(EmbedderOf.Passages(stub.Stub, name: "another"));

        Assert.True(outcome.IsNew);
        Assert.Equal(3, stub.Texts.Count);
        Assert.DoesNotContain("envoy.md", await FindAsync("Mugged diplomats?", EmbedderOf.Questions(stub.Stub, name: "m")));
        Assert.Contains("envoy.md", await FindAsync("Mugged diplomats?", EmbedderOf.Questions(stub.Stub, name: "another")));
    }

    [Fact]
    public async Task AModelThatChangedUnderItsNameEmbedsAllAnew()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        stub.Texts.Clear();
        stub.Vectors = texts => texts.Select(text => StubEmbeddings.Of(text)[..128]);

        _folder.WriteText("corpus/trade.md", "Trade in ships grew.");
        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.Equal(3, outcome.Counts.Vectors);
        Assert.Equal(3, stub.Texts.Distinct().Count());
        Assert.Null(outcome.WithoutVectors);
    }

    [Fact]
    public async Task WithoutAModelTheVectorsThatThereAreStayWithTheirPassages()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        stub.Texts.Clear();
        _folder.WriteText("corpus/trade.md", "Trade in ships grew.");

        Assert.Equal(2, Refresh(null).Counts.Vectors);
        Assert.Equal(3, Refresh(EmbedderOf.Passages(stub.Stub)).Counts.Vectors);
        Assert.Single(stub.Texts);
    }

    [Fact]
    public async Task WithTheServiceDownTheIndexIsBuiltAndSaysWhatItLacks()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        stub.Fault = StubFaults.Of(stub.Stub, "401");

        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.True(outcome.IsNew);
        Assert.Equal(0, outcome.Counts.Vectors);
        Assert.Contains($"Not every passage has a vector: The embedding model at {stub.Stub.Address}v1 refuses the key, or asks for one: check Embedding:ApiKey, or with Azure the role of the managed identity.", IndexSummary.Lines(outcome, outcome.Counts));
        Assert.Equal("treaty.md", (await FindAsync("treaty of Lima", EmbedderOf.Questions(stub.Stub)))[0]);
    }

    [Fact]
    public async Task WhatTheServiceGaveBeforeItFailedStaysAndTheNextRefreshGoesOn()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        _folder.WriteText("corpus/trade.md", "Trade in ships grew.");
        stub.Fault = StubFaults.Of(stub.Stub, "401");
        var embedding = EmbedderOf.Passages(stub.Stub);

        Assert.Equal(2, Refresh(embedding).Counts.Vectors);
        var still = Refresh(embedding);
        Assert.False(still.IsNew);
        Assert.NotNull(still.WithoutVectors);

        stub.Fault = null;
        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));
        Assert.True(outcome.IsNew);
        Assert.Equal((3, null), (outcome.Counts.Vectors, outcome.WithoutVectors));
        Assert.False(Refresh(EmbedderOf.Passages(stub.Stub)).IsNew);
    }

    [Fact]
    public async Task OneTextThatNoVectorCanBeHadForDoesNotKeepTheOthersFromTheirs()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        stub.Vectors = texts => texts.Select(text => text.Contains("Lima", StringComparison.Ordinal) ? new float[StubEmbeddings.Dimensions] : StubEmbeddings.Of(text));
        var embedding = EmbedderOf.Passages(stub.Stub);

        var outcome = Refresh(embedding);

        Assert.Equal((2, null), (outcome.Counts.Vectors, outcome.WithoutVectors));
        // It is not asked for again and again.
        var asked = stub.Stub.Asked.Count;
        Assert.False(Refresh(embedding).IsNew);
        Assert.False(Refresh(embedding).IsNew);
        Assert.Equal(asked, stub.Stub.Asked.Count);
    }

    [Fact]
    public async Task AReplyThatIsTooLargeIsAskedForInSmallerBatches()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        for (var note = 0; note < 60; note++) _folder.WriteText($"corpus/{note}.md", $"Note {note}.");
        // As numbers, 32 of these take more than 1 MB.
        stub.SendsNumbers = true;
        stub.Vectors = texts => texts.Select(text => Enumerable.Repeat(StubEmbeddings.Of(text).Select(number => number + 0.12345678f), 16).SelectMany(numbers => numbers).ToArray());

        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.Equal((63, null), (outcome.Counts.Vectors, outcome.WithoutVectors));
    }

    [Theory]
    [InlineData(StubFaults.Refuse)]
    [InlineData("500")]
    [InlineData("headers then hang")]
    [InlineData("empty")]
    [InlineData("other dimensions")]
    public async Task WithTheServiceDownAtAskingWordsAloneFindPassages(string fault)
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        if (fault == "other dimensions") stub.Vectors = texts => texts.Select(_ => new float[] { 1, 0 });
        else if (fault != StubFaults.Refuse) stub.Fault = StubFaults.Of(stub.Stub, fault);

        var found = await FindAsync("treaty of Lima", EmbedderOf.Questions(fault == StubFaults.Refuse ? ModelOf.Nothing : EmbedderOf.At(stub.Stub), seconds: 0.5));

        Assert.Equal(await FindAsync("treaty of Lima", null), found);
    }

    [Fact]
    public async Task ATurnAsksForEachOfItsQuestionsOnceAndAfterAFailureForNone()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        using var generation = new IndexFolder(_folder.At("index")).Open();
        var index = new PassageIndex(generation!, EmbedderOf.Questions(stub.Stub));
        stub.Texts.Clear();

        using var turn = index.ForTurn();
        foreach (var question in (string[])["Who was robbed?", "Who was robbed?", "Who wed?"]) await turn.SearchAsync(Some.Question(question), 10, TestContext.Current.CancellationToken);
        Assert.Equal(["Who was robbed?", "Who wed?"], stub.Texts);

        stub.Fault = StubFaults.Of(stub.Stub, "500");
        var asked = stub.Stub.Asked.Count;
        using var next = index.ForTurn();
        foreach (var question in (string[])["Who?", "When?", "Where?"]) await next.SearchAsync(Some.Question(question), 10, TestContext.Current.CancellationToken);
        Assert.Equal(asked + 1, stub.Stub.Asked.Count);
    }

    [Theory]
    [InlineData("cut by a byte")]
    [InlineData("emptied")]
    [InlineData("a flipped bit")]
    [InlineData("deleted")]
    public async Task AGenerationWhoseVectorsWereDamagedIsNotOpenedAndTheOneBeforeItAnswers(string damage)
    {
        await using var stub = await StubEmbeddings.StartAsync();
        Refresh(EmbedderOf.Passages(stub.Stub));
        _folder.WriteText("corpus/trade.md", "Trade in ships grew.");
        Refresh(EmbedderOf.Passages(stub.Stub));
        var file = _folder.At("index/generation-000002/vectors.bin");
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        if (damage == "deleted") File.Delete(file);
        else File.WriteAllBytes(file, damage switch { "emptied" => [], "cut by a byte" => whole[..^1], _ => [.. whole[..^9], (byte)(whole[^9] ^ 4), .. whole[^8..]] });
        stub.Texts.Clear();

        using (var generation = new IndexFolder(_folder.At("index")).Open()) Assert.Equal("generation-000001", generation!.Name);
        var outcome = Refresh(EmbedderOf.Passages(stub.Stub));

        Assert.NotNull(outcome.Mended);
        Assert.Equal((3, 3), (outcome.Counts.Vectors, outcome.Counts.Passages));
        Assert.Equal("trade\nTrade in ships grew.", Assert.Single(stub.Texts));
    }

    private RefreshOutcome Refresh(PassageEmbedding? embedding, bool isAnew = false) =>
        OpenIndex.Refresh(_folder.At("corpus"), _folder.At("index"), isAnew, embedding, triesAgain: false, new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<string>> FindAsync(string question, QuestionEmbedding? embedding)
    {
        using var generation = new IndexFolder(_folder.At("index")).Open();
        var evidence = await new PassageIndex(generation!, embedding).SearchAsync(Some.Question(question), 10, TestContext.Current.CancellationToken);
        return [.. evidence.Passages.Select(passage => passage.Document.Id)];
    }
}
