using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Web.Pages;

/// <summary>A file that the pages are shown with, embedded in this assembly.</summary>
internal sealed record Asset(byte[] Content, string ContentType, EntityTagHeaderValue Tag)
{
    private static readonly FrozenDictionary<string, Asset> ByName = new[]
    {
        ("page.css", "text/css; charset=utf-8"),
        ("chat.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary(file => file.Item1, file => Read(file.Item1, file.Item2));

    /// <summary>The file of that name; 404 when there is none.</summary>
    public static IResult Serve(string name, HttpContext context)
    {
        if (!ByName.TryGetValue(name, out var asset)) return Results.NotFound();
        // A browser asks again every time, and is told "unchanged" until a new version is installed.
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, asset.ContentType, entityTag: asset.Tag);
    }

    private static Asset Read(string name, string contentType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not embedded in {typeof(Asset).Assembly.GetName().Name}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(content, contentType, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\""));
    }
}
