using System.Text;
using Bot.Retrieval.Catalogues;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Web.Sources;

/// <summary>The text that offsets count in, at <c>/sources/{key}/text</c>.</summary>
internal static class ExactText
{
    /// <summary>Sends exactly the characters of the document's text. The tag is the <c>v</c> of its citations' addresses.</summary>
    public static IResult Send(string key, SourceDocuments documents, HttpContext context)
    {
        if (documents.Find(key) is not { } found) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        var text = found.Document.Text;
        return Results.Bytes(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{TextHash.Of(text)}\""));
    }
}
