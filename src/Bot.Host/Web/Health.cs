using System.Text.Json.Serialization;
using Bot.Host.Indexing.Live;

namespace Bot.Host.Web;

/// <summary>The body of the health check.</summary>
/// <param name="Status">Always <c>ok</c>: a host that is not ok does not answer.</param>
/// <param name="Documents">How many documents can be searched.</param>
/// <param name="Index">The generation that answers, since when, and why the last refresh failed; null where no index is followed.</param>
internal sealed record Health(string Status, int Documents, IndexHealth? Index = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
