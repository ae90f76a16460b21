using System.Globalization;
using Bot.Answering.Embeddings;
using Bot.Models;
using Bot.Models.Embeddings;
using Bot.Tests.Models.Stub;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Models.Embeddings;

/// <summary>What goes over the wire to each provider's embedding model, what is believed of its reply, and what is said when there is none.</summary>
public sealed class TextEmbedderTests
{
    private static readonly string[] Texts = ["Morocco recognized Peru.", "The king visited Rabat."];

    [Theory]
    [InlineData(ModelProvider.OpenAI, "/v1/embeddings")]
    [InlineData(ModelProvider.AzureOpenAI, "/openai/v1/embeddings")]
    [InlineData(ModelProvider.Ollama, "/api/embed")]
    public async Task EachProviderIsAskedAtItsPathWithItsKeyAndItsVectorsComeInOrderAndOfLengthOne(ModelProvider provider, string path)
    {
        await using var stub = await StubEmbeddings.StartAsync();

        var vectors = await EmbedAsync(stub, EmbedderOf.Options(stub.Stub, provider));

        var request = Assert.Single(stub.Stub.Asked);
        Assert.Equal((path, "m"), (request.Path, (string?)request.Body["model"]));
        Assert.Equal(provider == ModelProvider.AzureOpenAI ? null : "Bearer sk-secret", request.Headers.GetValueOrDefault("Authorization"));
        Assert.Equal(provider == ModelProvider.AzureOpenAI ? "sk-secret" : null, request.Headers.GetValueOrDefault("api-key"));
        Assert.Equal(Texts, stub.Texts);
        Assert.All(vectors.Zip(Texts), pair => Assert.Equal(1, Cosine(pair.First, StubEmbeddings.Of(pair.Second)), 5));
        Assert.All(vectors, vector => Assert.Equal(1, vector.Sum(number => (double)number * number), 5));
    }

    [Fact]
    public async Task AServerThatSendsNumbersInsteadOfBase64IsRead()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        stub.SendsNumbers = true;

        var vectors = await EmbedAsync(stub, EmbedderOf.Options(stub.Stub));

        Assert.All(vectors.Zip(Texts), pair => Assert.Equal(1, Cosine(pair.First, StubEmbeddings.Of(pair.Second)), 5));
    }

    [Theory]
    [InlineData(ModelProvider.OpenAI)]
    [InlineData(ModelProvider.Ollama)]
    public async Task TheDimensionsThatAreSetAreAskedFor(ModelProvider provider)
    {
        await using var stub = await StubEmbeddings.StartAsync();

        await EmbedAsync(stub, EmbedderOf.Options(stub.Stub, provider, dimensions: StubEmbeddings.Dimensions));

        Assert.Equal(StubEmbeddings.Dimensions, (int)Assert.Single(stub.Stub.Asked).Body["dimensions"]!);
    }

    [Fact]
    public async Task PassagesAndQuestionsStandBehindTheirOwnPrefixes()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        var options = new EmbeddingOptions(new ProviderOptions { Provider = ModelProvider.OpenAI, Endpoint = WireFormTests.At(stub.Stub, ModelProvider.OpenAI), Name = "m" }) { PassagePrefix = "passage: ", QuestionPrefix = "query: " };

        await EmbedderOf.Of(options).EmbedAsync(["Rabat"], TestContext.Current.CancellationToken);
        await EmbedderOf.Of(options, EmbeddingUse.Questions).EmbedAsync(["Rabat"], TestContext.Current.CancellationToken);

        Assert.Equal(["passage: Rabat", "query: Rabat"], stub.Texts);
    }

    public static TheoryData<string, string> WrongVectors => new()
    {
        { "one too few", "The embedding model \"m\" gave 1 vectors for 2 texts" },
        { "one too many", "The embedding model \"m\" gave 3 vectors for 2 texts" },
        { "none", "The embedding model \"m\" gave 0 vectors for 2 texts" },
        { "zeros", "The embedding model \"m\" gave a vector without a direction, of zeros or of what is no number" },
        { "not a number", "The embedding model \"m\" gave a vector without a direction, of zeros or of what is no number" },
        { "infinite", "The embedding model \"m\" gave a vector without a direction, of zeros or of what is no number" },
        { "of no dimension", "The embedding model \"m\" gave a vector of 0 dimensions" },
        { "of two lengths", "The embedding model \"m\" gave vectors of 4 and of 3 dimensions" },
    };

    [Theory]
    [MemberData(nameof(WrongVectors))]
    public async Task AReplyWhoseVectorsCanNotBeIsNotBelieved(string what, string words)
    {
        await using var stub = await StubEmbeddings.StartAsync();
        float[] good = [1, 2, 3, 4];
        // As Base64 it is no vector at all.
        stub.SendsNumbers = what == "of no dimension";
        stub.Vectors = _ => what switch
        {
            "one too few" => [good],
            "one too many" => [good, good, good],
            "none" => [],
            "zeros" => [good, new float[4]],
            "not a number" => [good, [1, float.NaN, 3, 4]],
            "infinite" => [good, [1, float.PositiveInfinity, 3, 4]],
            "of no dimension" => [[], []],
            _ => [good, [1, 2, 3]],
        };

        var fault = await Assert.ThrowsAsync<EmbeddingException>(() => EmbedAsync(stub, EmbedderOf.Options(stub.Stub)));

        Assert.Equal($"{words}: check that Embedding:Name is a model for embeddings and Embedding:Provider names its protocol.", fault.Message);
        Assert.True(fault.IsAboutTexts);
    }

    [Fact]
    public async Task OtherDimensionsThanTheOnesThatAreSetAreAMistakeOfTheSettings()
    {
        await using var stub = await StubEmbeddings.StartAsync();

        var fault = await Assert.ThrowsAsync<EmbeddingException>(() => EmbedAsync(stub, EmbedderOf.Options(stub.Stub, dimensions: 100)));

        Assert.Equal("The embedding model \"m\" gives 256 dimensions, not 100: set Embedding:Dimensions to what it gives, or leave it out.", fault.Message);
        Assert.False(fault.IsAboutTexts);
    }

    [Theory]
    [InlineData("headers then hang", "No whole reply came from the embedding model")]
    [InlineData("reset", "The connection to the embedding model")]
    [InlineData("500", "The embedding model at")]
    [InlineData("429", "The embedding model at")]
    [InlineData("401", "The embedding model at")]
    [InlineData("HTML", "A web page came from")]
    [InlineData("cut JSON", "The reply from")]
    [InlineData("empty", "The ")]
    [InlineData("100 MB", "The reply from")]
    [InlineData("bad UTF-8", "The reply from")]
    public async Task WhateverIsWrongIsOneSentenceWithoutTheKey(string fault, string words)
    {
        await using var stub = await StubEmbeddings.StartAsync();
        stub.Fault = StubFaults.Of(stub.Stub, fault);

        var exception = await Assert.ThrowsAsync<EmbeddingException>(() => EmbedAsync(stub, EmbedderOf.Options(stub.Stub, seconds: fault == "headers then hang" ? 1 : 20)));

        Assert.StartsWith(words, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Model:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServiceThatFailsIsNotAskedAgainAtOnce()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        stub.Fault = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        using var embedder = EmbedderOf.Of(EmbedderOf.Options(stub.Stub), EmbeddingUse.Questions);

        for (var question = 0; question < 10; question++)
            await Assert.ThrowsAsync<EmbeddingException>(() => embedder.EmbedAsync([question.ToString(CultureInfo.InvariantCulture)], TestContext.Current.CancellationToken));

        Assert.Equal(3, stub.Stub.Asked.Count);
    }

    private static double Cosine(float[] one, float[] other) =>
        one.Zip(other).Sum(pair => (double)pair.First * pair.Second) / Math.Sqrt(one.Sum(number => (double)number * number) * other.Sum(number => (double)number * number));

    private static async Task<IReadOnlyList<float[]>> EmbedAsync(StubEmbeddings stub, EmbeddingOptions options)
    {
        using var embedder = EmbedderOf.Of(options);
        Assert.NotNull(stub);
        return await embedder.EmbedAsync(Texts, TestContext.Current.CancellationToken);
    }
}
