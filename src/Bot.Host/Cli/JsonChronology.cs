using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Answering.Chronologies;
using Bot.Relations.Chronologies;

namespace Bot.Host.Cli;

/// <summary>A chronology as one JSON object: the countries' codes, the years, and the rows with their citations as <see cref="JsonAnswer"/> has them.</summary>
internal static class JsonChronology
{
    public static string Of(ChronologyQuery query, Chronology chronology)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("countries");
            foreach (var key in query.Countries) json.WriteStringValue(key[1..]);
            json.WriteEndArray();
            if (query.From is { } from) json.WriteNumber("from", from);
            if (query.To is { } to) json.WriteNumber("to", to);
            json.WriteNumber("documents", chronology.DocumentCount);
            json.WriteNumber("found", chronology.Found);
            json.WriteStartArray("rows");
            foreach (var row in chronology.Rows) Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ChronologyRow row)
    {
        json.WriteStartObject();
        json.WriteString("date", row.When.From.ToString());
        if (row.When.To != row.When.From) json.WriteString("until", row.When.To.ToString());
        json.WriteString("written", row.Written);
        json.WriteString("kind", row.Kind.TrimStart('#'));
        json.WriteString("text", row.Claim.Text);
        json.WriteStartArray("citations");
        foreach (var citation in row.Claim.Citations) JsonAnswer.Write(json, citation.Document, citation.Start, citation.End);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
