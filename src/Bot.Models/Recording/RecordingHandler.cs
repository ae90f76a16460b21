using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Models.Rim;

namespace Bot.Models.Recording;

/// <summary>Records each call as it goes over the wire: the request's body, the reply's as it came, time and outcome. Headers are not recorded, so no key and no token is; where one stands in a body, dots
/// are put in its place. What an endpoint says beside a fault is not kept, as the fault's name says what it was.</summary>
/// <param name="options">Which model.</param>
/// <param name="time">The clock.</param>
/// <param name="file">Where to.</param>
internal sealed class RecordingHandler(ModelOptions options, TimeProvider time, ExchangeFile file) : DelegatingHandler
{
    // Read by people, in five languages, and never by a browser.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (began, at) = (time.GetTimestamp(), time.GetUtcNow());
        var asked = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var line = new JsonObject
        {
            ["time"] = at.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["provider"] = options.Provider.ToString(),
            ["model"] = options.Name,
            ["path"] = request.RequestUri?.AbsolutePath,
            ["request"] = Json(WithoutKey(asked)),
        };
        var outcome = "Interrupted";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            outcome = CutBody.IsIn(response) ? "Cut" : "Reply";
            line["type"] = response.Content.Headers.ContentType?.ToString();
            line["reply"] = WithoutKey(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(CancellationToken.None)));
            return response;
        }
        catch (ModelException exception)
        {
            outcome = exception.Fault.ToString();
            throw;
        }
        finally
        {
            line["milliseconds"] = Math.Round(time.GetElapsedTime(began).TotalMilliseconds, 1);
            line["outcome"] = outcome;
            file.Append(at, line.ToJsonString(Written));
        }
    }

    private string WithoutKey(string text) => options.ApiKey is { Length: > 0 } key ? text.Replace(key, "…", StringComparison.Ordinal) : text;

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
