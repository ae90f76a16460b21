using Microsoft.Extensions.AI;

namespace Bot.Models.Providers;

/// <summary>Says whose protocol is spoken and where, as the meters' conventions name it: the library of one provider speaks that of another too.</summary>
/// <param name="inner">The provider's client.</param>
/// <param name="options">Which model.</param>
internal sealed class NamedChatClient(IChatClient inner, ModelOptions options) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata _metadata = new(options.MeteredName, options.Endpoint, options.Name);

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? _metadata : base.GetService(serviceType, serviceKey);
}
