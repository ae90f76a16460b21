using System.Text.Json.Serialization;

namespace Bot.Host.Web;

/// <summary>The body of the health check.</summary>
/// <param name="Status">Always <c>ok</c>: a host that is not ok does not answer.</param>
/// <param name="Documents">How many documents can be searched.</param>
internal sealed record Health(string Status, int Documents);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
