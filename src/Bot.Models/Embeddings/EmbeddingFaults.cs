using Bot.Answering.Embeddings;

namespace Bot.Models.Embeddings;

/// <summary>Says in one sentence, with the names of the settings, why there are no vectors. What a provider's library says is left out: it may hold a text or a key.</summary>
internal static class EmbeddingFaults
{
    /// <summary>The fault by its name, and as it is thrown.</summary>
    public static (string Name, EmbeddingException Exception) Of(Exception exception, EmbeddingOptions options, EmbeddingUse use)
    {
        if (exception is EmbeddingException known) return ("WrongVectors", known);
        var fault = ModelException.In(exception)?.Fault ?? (exception is OperationCanceledException ? ModelFault.TooSlow : ModelFault.Unreadable);
        // Of these another batch, or a smaller one, may fare better.
        var isAboutTexts = fault is ModelFault.NotTaken or ModelFault.TooLarge;
        return (fault.ToString(), new EmbeddingException(Sentence(fault, options, use), isAboutTexts, exception) { IsSlow = fault == ModelFault.TooSlow });
    }

    private static string Sentence(ModelFault fault, EmbeddingOptions options, EmbeddingUse use)
    {
        var at = options.Endpoint;
        return fault switch
        {
            ModelFault.NotReached => $"No connection to the embedding model at {at} can be made: start the server, or check Embedding:Endpoint.",
            ModelFault.ConnectionLost => $"The connection to the embedding model at {at} ended before its reply did: look at the log of that server.",
            ModelFault.TooSlow => $"No whole reply came from the embedding model at {at} in time: use a faster one, or raise {(use == EmbeddingUse.Questions ? "Embedding:QuestionSeconds" : "Embedding:BatchSeconds")}.",
            ModelFault.Paused => $"The embedding model was not asked: {at} failed several times just now, and is tried again soon.",
            ModelFault.Refused => $"The embedding model at {at} refuses the key, or asks for one: check Embedding:ApiKey, or with Azure the role of the managed identity.",
            ModelFault.NoIdentity => "The managed identity for the embedding model can't be had: run on an Azure host that has one, set Embedding:ClientId for a user-assigned one, or set Embedding:ApiKey.",
            ModelFault.NoSuchModel => $"{at} does not know the embedding model \"{options.Name}\", or nothing answers below that address: check Embedding:Name and Embedding:Endpoint.",
            ModelFault.TooManyRequests => $"The embedding model at {at} wants fewer requests: raise the quota there, or index again later.",
            ModelFault.Failed => $"The embedding model at {at} failed: look at the log of that server.",
            ModelFault.Redirected => $"The embedding model's endpoint {at} sends elsewhere, and nothing is sent on: set Embedding:Endpoint to the final address.",
            ModelFault.WebPage => $"A web page came from {at} instead of vectors: check Embedding:Endpoint, and whether a proxy or a sign-in page stands before it.",
            ModelFault.TooLarge => $"The reply from {at} is larger than 1 MB: set Embedding:Dimensions to fewer.",
            ModelFault.NotTaken => $"{at} does not take the request: check that \"{options.Name}\" is a model for embeddings, that it has Embedding:Dimensions, and that Embedding:Provider names its protocol.",
            _ => $"The reply from {at} is not in the form of the provider's protocol: check Embedding:Provider and Embedding:Endpoint.",
        };
    }
}
