using System.Text.Json;
using Bot.Evaluation.Batch;

namespace Bot.Evaluation.Scoring;

/// <summary>Which documents are worth finding for a query.</summary>
/// <param name="ByQuery">For each query's id, the worth of each judged document; above 0 is worth finding. A query may have none.</param>
public sealed record Judgements(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> ByQuery)
{
    /// <summary>Reads judgements, one a line: <c>query_id</c>, <c>document_id</c> and <c>relevance</c> (1 when absent).</summary>
    /// <exception cref="BatchFileException">The file cannot be read, is empty, or a line of it is not a judgement.</exception>
    public static Judgements Read(string path)
    {
        var rows = JsonLines.Read(path, row =>
            (Query: ReadId(row, "query_id"), Document: ReadId(row, "document_id"), Worth: row.Number("relevance")?.Value ?? 1));
        return Of(rows.GroupBy(row => row.Query, row => (row.Document, row.Worth), StringComparer.Ordinal)
            .Select(query => (query.Key, query.AsEnumerable())));
    }

    /// <summary>The questions that expect an answer, each with its own documents, all worth the same.</summary>
    public static Judgements Of(IEnumerable<LabelledQuestion> questions) => Of(questions
        .Where(question => question.Expected == ExpectedOutcome.Answer)
        .Select(question => (question.Id, question.Documents.Select(document => (document, 1.0)))));

    private static Judgements Of(IEnumerable<(string Query, IEnumerable<(string Document, double Worth)> Judged)> queries)
    {
        var byQuery = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (query, judged) in queries)
        {
            var worths = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (document, worth) in judged) worths[document] = worth;
            byQuery[query] = worths;
        }

        return new(byQuery);
    }

    // Classic collections number their queries and documents.
    private static string ReadId(JsonElement row, string name) =>
        row.Field(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : row.Id(name);
}
