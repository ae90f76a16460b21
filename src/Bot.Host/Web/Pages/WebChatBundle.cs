using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Web.Pages;

/// <summary>Microsoft's Web Chat, which the build puts beside the program where it can be had.</summary>
public sealed class WebChatBundle
{
    private readonly string? _file;
    private readonly Lazy<(byte[] Compressed, string Tag)> _content;

    private WebChatBundle(string? file) => (_file, _content) = (file, new(Compress));

    /// <summary>No bundle: the page has its plain form only.</summary>
    public static WebChatBundle None { get; } = new(null);

    /// <summary>The bundle below a program's folder; <see cref="None"/> when it isn't there.</summary>
    public static WebChatBundle Beside(string folder)
    {
        var file = Path.Combine(folder, "webchat", "webchat.js");
        return File.Exists(file) ? new WebChatBundle(file) : None;
    }

    /// <summary>Whether the page can show the chat.</summary>
    public bool IsThere => _file is not null;

    /// <summary>The script, compressed where the browser takes it so: 1 MB instead of 4.</summary>
    internal IResult Serve(HttpContext context)
    {
        if (_file is null) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Encoding";
        const string script = "text/javascript; charset=utf-8";
        if (!context.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "gzip" && coding.Quality != 0))
            return Results.File(_file, script, entityTag: new EntityTagHeaderValue($"\"{_content.Value.Tag}\""));
        context.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(_content.Value.Compressed, script, entityTag: new EntityTagHeaderValue($"\"{_content.Value.Tag}-gzip\""));
    }

    /// <summary>The licences of what the script is made of.</summary>
    internal IResult ServeLicence() => _file is null ? Results.NotFound() : Results.File(_file + ".LICENSE.txt", "text/plain; charset=utf-8");

    private (byte[] Compressed, string Tag) Compress()
    {
        using var file = File.OpenRead(_file!);
        var tag = Convert.ToHexStringLower(SHA256.HashData(file))[..16];
        file.Position = 0;
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) file.CopyTo(gzip);
        return (compressed.ToArray(), tag);
    }
}
