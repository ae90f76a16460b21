using Bot.Answering;
using Bot.Host.Web.Sources;
using Bot.Retrieval.Catalogues;

namespace Bot.Tests.Support;

/// <summary>Things of which a test needs one and does not care which.</summary>
internal static class Some
{
    public static Document Document(string id, string text, string language = "en", string? title = null) => new(id, title ?? "Note", text, language);

    /// <summary>Documents as the pages have them from an index, without their files.</summary>
    public static SourceDocuments Sources(IReadOnlyList<Document> documents, string? folder = null) =>
        new(() => [.. documents.Select(Entry)], id => documents.SingleOrDefault(document => document.Id == id), folder);

    public static DocumentEntry Entry(Document document) =>
        new(document.Id, document.File, document.Title, document.Language, document.MediaType, document.Text.Length, 1) { TextHash = TextHash.Of(document.Text), Published = document.Published, Publisher = document.Publisher };

    public static Question Question(string text) => Bot.Answering.Question.First(text, new DateOnly(2026, 11, 24));
}
