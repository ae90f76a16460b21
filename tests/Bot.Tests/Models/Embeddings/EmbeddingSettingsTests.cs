using Bot.Host;
using Bot.Host.Embeddings;
using Bot.Host.Settings;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Models.Embeddings;

/// <summary>What the settings say of an embedding model, and what the program says of it.</summary>
public sealed class EmbeddingSettingsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("none")]
    public void ByDefaultThereIsNone(string? provider) => Assert.Null(Read(("Provider", provider), ("Name", "m"), ("ApiKey", "k")));

    [Fact]
    public void ANameAndAKeyAreEnoughForOpenAI()
    {
        var embedding = Read(("Provider", "OpenAI"), ("Name", "text-embedding-3-small"), ("ApiKey", " k "))!;

        Assert.Equal(("https://api.openai.com/v1", "text-embedding-3-small", "k", null), (embedding.Endpoint.AbsoluteUri, embedding.Name, embedding.ApiKey, embedding.Dimensions));
        Assert.Equal((30.0, 1.0), (embedding.BatchLimit.TotalSeconds, embedding.QuestionLimit.TotalSeconds));
    }

    [Fact]
    public void TheSpaceBehindAPrefixCounts() =>
        Assert.Equal("query: ", Read(("Provider", "ollama"), ("Name", "e5"), ("QuestionPrefix", "query: "))!.QuestionPrefix);

    [Theory]
    [InlineData("Provider", "gemini", "Embedding:Provider is \"gemini\": it must be none, openai, azure-openai or ollama.")]
    [InlineData("Name", "", "Embedding:Name is missing: set it to the embedding model that openai is to run, such as text-embedding-3-small.")]
    [InlineData("ApiKey", "", "Embedding:ApiKey is missing: set it to a key of OpenAI, best as an environment variable (Embedding__ApiKey), which no file keeps, or set Embedding:Endpoint to a server that needs none.")]
    [InlineData("Dimensions", "0", "Embedding:Dimensions is \"0\": it must be a whole number from 1 to 16384.")]
    [InlineData("QuestionSeconds", "11", "Embedding:QuestionSeconds is \"11\": it must be a number from 0.1 to 10.")]
    [InlineData("BatchSeconds", "NaN", "Embedding:BatchSeconds is \"NaN\": it must be a number from 0.1 to 300.")]
    [InlineData("Endpoint", "api.openai.com", "Embedding:Endpoint is \"api.openai.com\": it must be an address such as https://api.openai.com/v1.")]
    [InlineData("Endpoint", "http://gpu-1.example/v1", "Embedding:Endpoint is \"http://gpu-1.example/v1\": a key goes to another machine encrypted only, so it must begin with https://.")]
    [InlineData("Endpoint", "https://user:secret@host.example/v1", "Embedding:Endpoint is \"https://host.example/v1…\": it must be an address such as https://api.openai.com/v1, without a name or a password.")]
    [InlineData("Proxy", "proxy", "Embedding:Proxy is \"proxy\": it must be an address such as http://proxy.example:8080.")]
    public void WhatCanNotBeIsToldInASentence(string name, string value, string sentence)
    {
        var mistake = Assert.Throws<UsageException>(() => Read(("Provider", "openai"), ("Name", "m"), ("ApiKey", "secret-key"), (name, value)));

        Assert.Equal(sentence, mistake.Message);
    }

    [Fact]
    public void AMisspeltNameStopsTheStart()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Embedding:Modle", (string?)"m")]).Build();

        var mistake = Assert.Throws<UsageException>(() => SettingsReader.Read(configuration));

        Assert.StartsWith("Embedding:Modle is not a setting: Embedding has Provider, Endpoint, Name, ApiKey,", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheProgramEmbedsWhatItIndexesAndFindsWhatSaysItInOtherWords()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("corpus/envoy.md", "Envoy Horvat was robbed in Geneva.");
        folder.Write("corpus/trade.md", "Trade in automobiles grew.");
        var settings = new Dictionary<string, string>
        {
            ["Corpus__Folder"] = folder.At("corpus"), ["Index__Folder"] = folder.At("index"),
            ["Embedding__Provider"] = "openai", ["Embedding__Endpoint"] = new Uri(stub.Stub.Address, "v1").AbsoluteUri, ["Embedding__Name"] = "m", ["Embedding__ApiKey"] = "sk-secret", ["Embedding__QuestionSeconds"] = "10",
        };

        var index = await BotProcess.RunAsync(folder, settings, "index");
        var search = await BotProcess.RunAsync(folder, settings, "search", "mugged diplomats");
        var model = await BotProcess.RunAsync(folder, settings, "model");

        Assert.Contains("Vectors for 2 of 2 passages.", index.Errors + index.Output, StringComparison.Ordinal);
        Assert.Contains("Horvat", search.Output, StringComparison.Ordinal);
        Assert.Contains("256 dimensions", model.Output, StringComparison.Ordinal);
    }

    private static EmbeddingSettings? Read(params (string Name, string? Value)[] settings) => EmbeddingSettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(setting => setting.Name).Select(group => KeyValuePair.Create("Embedding:" + group.Key, group.Last().Value))).Build().GetSection("Embedding"));
}
