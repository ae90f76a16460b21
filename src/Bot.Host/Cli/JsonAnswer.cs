using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Answering;
using Bot.Evaluation.Batch;
using Bot.Host.Web.Sources;
using Bot.Relations.Spelling;

namespace Bot.Host.Cli;

/// <summary>An answer as one JSON object: the batch form's fields, with the question, and each citation's title, publisher, date, address, and path on this program's own pages.</summary>
internal static class JsonAnswer
{
    public static string Of(Question question, Answer answer, double milliseconds)
    {
        var phrases = Phrases.For(question, answer);
        var row = AnswerRow.From("", answer, milliseconds, phrases.Yes);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("question", question.Text);
            WriteRead(json, answer.Read);
            if (answer.IsPastLimit) json.WriteBoolean("pastLimit", true);
            switch (answer)
            {
                case Answer.Cited cited:
                    json.WriteString("outcome", "answered");
                    json.WriteString("short", row.Short);
                    json.WriteNumber("confidence", Math.Round(cited.Confidence, 3));
                    if (cited.By is { } by) json.WriteString("composer", by == ComposedBy.Model ? "model" : "extract");
                    if (cited.Otherwise) json.WriteBoolean("otherwise", true);
                    if (cited.Divided) json.WriteBoolean("divided", true);
                    WriteClaims(json, cited.Claims);
                    break;
                case Answer.NotFound notFound:
                    json.WriteString("outcome", "not_found");
                    json.WriteString("reason", row.Reason);
                    json.WriteNumber("documents", notFound.DocumentCount);
                    WriteClaims(json, []);
                    WriteNearest(json, notFound.Nearest);
                    break;
                case Answer.Asked asked:
                    json.WriteString("outcome", "not_found");
                    json.WriteString("reason", row.Reason);
                    json.WriteStartArray("choices");
                    foreach (var choice in asked.Choices) json.WriteStringValue(choice);
                    json.WriteEndArray();
                    WriteClaims(json, []);
                    break;
                case Answer.Courtesy courtesy:
                    json.WriteString("outcome", "answered");
                    json.WriteString("short", CourtesyWords.To(courtesy.To, phrases));
                    WriteClaims(json, []);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }

            json.WriteNumber("milliseconds", Math.Round(milliseconds, 1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteRead(Utf8JsonWriter json, IReadOnlyList<Respelling> read)
    {
        if (read is []) return;
        json.WriteStartArray("read");
        foreach (var word in read)
        {
            json.WriteStartObject();
            json.WriteString("typed", word.Typed);
            json.WriteString("as", word.As);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, IReadOnlyList<Claim> claims)
    {
        json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteString("text", claim.Text);
            json.WriteStartArray("citations");
            foreach (var citation in claim.Citations) Write(json, citation.Document, citation.Start, citation.End);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNearest(Utf8JsonWriter json, IReadOnlyList<Passage> passages)
    {
        json.WriteStartArray("nearest");
        foreach (var passage in passages) Write(json, passage.Document, passage.Start, passage.End);
        json.WriteEndArray();
    }

    internal static void Write(Utf8JsonWriter json, Document document, int start, int end)
    {
        json.WriteStartObject();
        json.WriteString("document", document.Id);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteString("quote", document.Text[start..end]);
        if (document.PageOf(start) is { } page) json.WriteNumber("page", page);
        json.WriteString("title", document.Title);
        if (document.Publisher is not null) json.WriteString("publisher", document.Publisher);
        if (document.Published is { } published) json.WriteString("date", published.ToString());
        if (document.Url is not null) json.WriteString("url", document.Url);
        json.WriteString("page_path", SourceAddress.Path(document, start, end));
        json.WriteEndObject();
    }
}
