using Bot.Host;
using Bot.Host.Models;
using Bot.Host.Settings;
using Bot.Models;
using Bot.Models.Limits;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Models;

/// <summary>What the settings say of a model, and what they must not.</summary>
public sealed class ModelSettingsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("None")]
    public void ByDefaultThereIsNone(string? provider) => Assert.Null(Read(("Provider", provider), ("Name", "m"), ("ApiKey", "k"))!);

    [Fact]
    public void ANameAndAKeyAreEnoughForOpenAI()
    {
        var model = Read(("Provider", "openai"), ("Name", "gpt-4o-mini"), ("ApiKey", " k "))!;

        Assert.Equal((ModelProvider.OpenAI, "https://api.openai.com/v1", "gpt-4o-mini", "k"), (model.Provider, model.Endpoint.AbsoluteUri, model.Name, model.ApiKey));
        Assert.Equal((0.0, 20, false, 4.0, 6.0), (model.Temperature, model.MostPassages, model.Streams, model.AttemptLimit.TotalSeconds, model.CallLimit.TotalSeconds));
    }

    [Fact]
    public void ANameIsEnoughForOllamaAndAServerThatNeedsNoKey()
    {
        Assert.Equal("http://localhost:11434/", Read(("Provider", "ollama"), ("Name", "m"))!.Endpoint.AbsoluteUri);
        Assert.Null(Read(("Provider", "openai"), ("Name", "m"), ("Endpoint", "http://gpu-1.example:8000/v1"))!.ApiKey);
    }

    [Fact]
    public void AzureWithoutAKeyTakesAManagedIdentity()
    {
        var model = Read(("Provider", "azure-openai"), ("Name", "chat"), ("Endpoint", "https://contoso.openai.azure.com"), ("ClientId", "22222222-2222-4222-8222-222222222222"))!;

        Assert.Equal((null, "22222222-2222-4222-8222-222222222222"), (model.ApiKey, model.ClientId));
    }

    [Theory]
    [InlineData("Temperature", "2.5", "Model:Temperature is \"2.5\": it must be a number from 0 to 2.")]
    [InlineData("Temperature", "NaN", "Model:Temperature is \"NaN\": it must be a number from 0 to 2.")]
    [InlineData("Stream", "maybe", "Model:Stream is \"maybe\": it must be true or false.")]
    [InlineData("CallsPerUserAndDay", "-1", "Model:CallsPerUserAndDay is \"-1\": it must be a whole number from 0 to 2000000000.")]
    [InlineData("TokensPerDay", "1e6", "Model:TokensPerDay is \"1e6\": it must be a whole number from 0 to 2000000000.")]
    [InlineData("Passages", "0", "Model:Passages is \"0\": it must be a whole number from 1 to 80.")]
    [InlineData("AttemptSeconds", "0", "Model:AttemptSeconds is \"0\": it must be a number from 0.1 to 60.")]
    [InlineData("CallSeconds", "2", "Model:CallSeconds is 2, less than Model:AttemptSeconds, 4: a call holds an attempt, so give it at least as long.")]
    [InlineData("Endpoint", "api.openai.com", "Model:Endpoint is \"api.openai.com\": it must be an address such as https://api.openai.com/v1.")]
    [InlineData("Endpoint", "ftp://api.openai.com", "Model:Endpoint is \"ftp://api.openai.com\": it must be an address such as https://api.openai.com/v1.")]
    [InlineData("Endpoint", "http://gpu-1.example/v1", "Model:Endpoint is \"http://gpu-1.example/v1\": a key goes to another machine encrypted only, so it must begin with https://.")]
    [InlineData("Endpoint", "https://me:secret-key@gpu-1.example/v1", "Model:Endpoint is \"https://gpu-1.example/v1…\": it must be an address such as https://api.openai.com/v1, without a name or a password.")]
    [InlineData("Endpoint", "https://me:secret-key/?#@gpu-1.example/v1", "Model:Endpoint is \"https://gpu-1.example/v1…\": it must be an address such as https://api.openai.com/v1, without a name or a password.")]
    [InlineData("Endpoint", "https://gpu-1.example/v1?key=secret-key", "Model:Endpoint is \"https://gpu-1.example/v1…\": it must be an address such as https://api.openai.com/v1.")]
    [InlineData("Proxy", "me:secret-key@proxy.example", "Model:Proxy is \"proxy.example…\": it must be an address such as http://proxy.example:8080, without a name or a password.")]
    [InlineData("Proxy", "proxy", "Model:Proxy is \"proxy\": it must be an address such as http://proxy.example:8080.")]
    [InlineData("Prompt", "/no/such/prompt.md", "There is no prompt at /no/such/prompt.md: set Model:Prompt to a file, or leave it out for the program's own.")]
    public void WhatCanNotBeIsToldInASentence(string name, string value, string sentence)
    {
        var mistake = Assert.Throws<UsageException>(() => Read(("Provider", "openai"), ("Name", "m"), ("ApiKey", "secret-key"), (name, value)));

        Assert.Equal(sentence, mistake.Message);
        Assert.DoesNotContain("secret-key", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADayHasLimitsAndAZeroTakesThemAway()
    {
        Assert.Equal(new DailyLimits(200, null, 5000, null), ModelStart.Limits(Model(("Provider", "ollama"), ("Name", "m"))!));
        Assert.Equal(new DailyLimits(null, 2, null, 4), ModelStart.Limits(Model(("Provider", "ollama"), ("Name", "m"), ("CallsPerUserAndDay", "0"), ("TokensPerUserAndDay", "2"), ("CallsPerDay", "0"), ("TokensPerDay", "4"))!));
    }

    [Fact]
    public void AModelThatTakesNoTemperatureIsSentNone() => Assert.Null(Read(("Provider", "openai"), ("Name", "m"), ("ApiKey", "k"), ("Temperature", "none"))!.Temperature);

    [Fact]
    public async Task AKeyOfTheUsersSecretsIsRead()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("They lie elsewhere there.");
        using var folder = new TemporaryFolder();
        folder.WriteText(".microsoft/usersecrets/bot-of-relations-between-countries/secrets.json", """{ "Model": { "Provider": "gemini" } }""");
        folder.Write("corpus/note.md", "Morocco.");

        foreach (var arguments in (string[][])[["ask", "Morocco?"], ["--urls", "http://127.0.0.1:0"]])
        {
            var run = await BotProcess.RunAsync(folder, new() { ["HOME"] = folder.Path }, arguments);

            Assert.Equal("Model:Provider is \"gemini\": it must be none, openai, azure-openai or ollama.", run.Errors.Trim());
        }
    }

    private static ModelOptions? Read(params (string Name, string? Value)[] settings) => Model(settings) is { } model ? ModelStart.Options(model) : null;

    private static ModelSettings? Model(params (string Name, string? Value)[] settings) => ModelSettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Model:" + setting.Name, setting.Value))).Build().GetSection("Model"));
}
