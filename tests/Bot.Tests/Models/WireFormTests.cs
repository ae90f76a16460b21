using Azure.Core;
using Bot.Answering;
using Bot.Models;
using Bot.Models.Prompting;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Models;

/// <summary>What goes over the wire to each provider, and what comes back, whole and in pieces.</summary>
public sealed class WireFormTests
{
    private const string Reply = """{"notInSources": false, "sentences": [{"text": "The embassy in Rabat dates from 11 June 1956.", "citations": [{"passage": 1, "quote": "The American embassy in Rabat dates from 11 June 1956."}]}], "short": "11 June 1956"}""";

    public static TheoryData<ModelProvider, bool> Forms => new()
    {
        { ModelProvider.OpenAI, false }, { ModelProvider.OpenAI, true }, { ModelProvider.AzureOpenAI, false }, { ModelProvider.AzureOpenAI, true }, { ModelProvider.Ollama, false }, { ModelProvider.Ollama, true },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task AReplyOfEachProviderIsRead(ModelProvider provider, bool streams)
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Reply));

        var answer = await AskAsync(stub, provider, streams);

        var sentence = Assert.Single(answer.Reply.Sentences);
        Assert.Equal("The embassy in Rabat dates from 11 June 1956.", sentence.Text);
        Assert.Equal("The American embassy in Rabat dates from 11 June 1956.", Assert.Single(sentence.Citations).Quote);
        Assert.Equal("11 June 1956", answer.Reply.Short);
        Assert.False(answer.Reply.IsCut);
        Assert.True(answer.IsBare);
        Assert.Equal((812, 46), (answer.InputTokens, answer.OutputTokens));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task EachProviderIsAskedAtItsPathWithItsKeyForTheSchemaAndWithoutTools(ModelProvider provider, bool streams)
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Reply));

        await AskAsync(stub, provider, streams);

        var request = Assert.Single(stub.Asked);
        Assert.Equal(provider switch { ModelProvider.OpenAI => "/v1/chat/completions", ModelProvider.AzureOpenAI => "/openai/v1/chat/completions", _ => "/api/chat" }, request.Path);
        Assert.Equal(provider == ModelProvider.AzureOpenAI ? null : "Bearer sk-secret", request.Headers.GetValueOrDefault("Authorization"));
        Assert.Equal(provider == ModelProvider.AzureOpenAI ? "sk-secret" : null, request.Headers.GetValueOrDefault("api-key"));
        Assert.Equal("m", (string?)request.Body["model"]);
        Assert.Equal(streams, request.Streams);
        Assert.False(request.Body.ContainsKey("tools"));
        Assert.False(request.Headers.ContainsKey("Cookie"));
        var isOllama = provider == ModelProvider.Ollama;
        Assert.Equal(0, (double)(isOllama ? request.Body["options"]! : request.Body)["temperature"]!);
        var schema = isOllama ? request.Body["format"]! : request.Body["response_format"]!["json_schema"]!["schema"]!;
        Assert.Equal(["notInSources", "sentences", "short"], schema["required"]!.AsArray().Select(name => (string?)name));
        if (!isOllama) Assert.True((bool)request.Body["response_format"]!["json_schema"]!["strict"]!);
        Assert.Equal(["system", "user"], request.Body["messages"]!.AsArray().Select(message => (string?)message!["role"]));
    }

    [Fact]
    public async Task ThePassagesStandInTheUsersMessageAsTheDocumentHasThem()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Reply));
        var hostile = Notes.Sentence(Notes.Hostile, "script");

        await AskAsync(stub, ModelProvider.OpenAI, streams: false, hostile, Notes.Sentence(Notes.Algeria, "كينيدي"));

        var request = Assert.Single(stub.Asked);
        Assert.Equal(hostile.Text.ToString(), Prompted.Passages(request)[1]);
        Assert.Equal(Notes.Algeria.Text, Prompted.Passages(request)[2]);
        Assert.Equal("When was the embassy opened?", Prompted.Question(request));
        Assert.Contains("Today is 24 November 2026.", request.Message("user"), StringComparison.Ordinal);
        Assert.Contains(", published 2026-11)", request.Message("user"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AManagedIdentitysTokenGoesToAzureInThePlaceOfAKey()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Reply));
        var options = ModelOf.Options(stub.Address, ModelProvider.AzureOpenAI, key: null);
        using var model = new LanguageModel(options, TimeProvider.System, new FixedIdentity());

        await model.AskAsync(Some.Question("When was the embassy opened?"), Marked(Notes.Sentence(Notes.Morocco, "embassy")), TestContext.Current.CancellationToken);

        var request = Assert.Single(stub.Asked);
        Assert.Equal("Bearer token for https://cognitiveservices.azure.com/.default", request.Headers["Authorization"]);
        Assert.False(request.Headers.ContainsKey("api-key"));
    }

    [Theory]
    [InlineData(ModelProvider.OpenAI)]
    [InlineData(ModelProvider.Ollama)]
    public async Task AServerThatNeedsNoKeyIsSentNone(ModelProvider provider)
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Reply));
        using var model = new LanguageModel(ModelOf.Options(At(stub, provider), provider, key: null), TimeProvider.System);

        await model.AskAsync(Some.Question("When was the embassy opened?"), Marked(Notes.Sentence(Notes.Morocco, "embassy")), TestContext.Current.CancellationToken);

        Assert.False(Assert.Single(stub.Asked).Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData(ModelProvider.OpenAI, false)]
    [InlineData(ModelProvider.Ollama, false)]
    [InlineData(ModelProvider.OpenAI, true)]
    [InlineData(ModelProvider.Ollama, true)]
    public async Task OfAStreamThatTheTimeEndsTheWholeSentencesAreRead(ModelProvider provider, bool isTheTimeOfTheCall)
    {
        // The sentence comes whole, then nothing more.
        var text = Reply[..Reply.IndexOf("], \"short\"", StringComparison.Ordinal)];
        await using var stub = await StubModel.StartAsync();
        stub.Behaviour = async (request, context) =>
        {
            context.Response.ContentType = provider == ModelProvider.Ollama ? "application/x-ndjson" : "text/event-stream";
            var lines = (provider == ModelProvider.Ollama ? WireReply.Ollama(text, streams: true) : WireReply.OpenAI(text, streams: true)).ToList();
            // All but what says that it is over.
            foreach (var line in lines.SkipLast(provider == ModelProvider.Ollama ? 1 : 3)) await context.Response.WriteAsync(line, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stub.Over).Token);
        };
        // An attempt may take as long as a call, as it does where Model:AttemptSeconds is 6 or more.
        var (attempt, call) = isTheTimeOfTheCall ? (60.0, 3.0) : (3.0, 60.0);
        using var model = new LanguageModel(ModelOf.Options(At(stub, provider), provider, seconds: attempt, streams: true, callSeconds: call), TimeProvider.System);

        var answer = await model.AskAsync(Some.Question("When was the embassy opened?"), Marked(Notes.Sentence(Notes.Morocco, "embassy")), TestContext.Current.CancellationToken);

        Assert.True(answer.Reply.IsCut);
        Assert.Single(answer.Reply.Sentences);
    }

    internal static Uri At(StubModel stub, ModelProvider provider) => provider == ModelProvider.OpenAI ? new Uri(stub.Address, "v1") : stub.Address;

    private static async Task<ModelAnswer> AskAsync(StubModel stub, ModelProvider provider, bool streams, params Passage[] passages)
    {
        using var model = new LanguageModel(ModelOf.Options(At(stub, provider), provider, streams: streams), TimeProvider.System);
        return await model.AskAsync(
            Some.Question("When was the embassy opened?"), Marked(passages is [] ? [Notes.Sentence(Notes.Morocco, "embassy")] : passages), TestContext.Current.CancellationToken);
    }

    private static MarkedPassages Marked(params Passage[] passages) => MarkedPassages.Of(passages, 20);

    private sealed class FixedIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new($"token for {requestContext.Scopes.Single()}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
