namespace Bot.Corpus.Formats;

/// <summary>The web address that a person states of a document.</summary>
internal static class StatedAddress
{
    /// <summary>Whether it can be opened as a page: "javascript:" and a path can't.</summary>
    public static bool IsOfWeb(string? stated) =>
        Uri.TryCreate(stated?.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>What a person is told of an address that is none of the web; null when it is one, or none is stated.</summary>
    public static string? Complaint(string? stated) => string.IsNullOrWhiteSpace(stated) || IsOfWeb(stated)
        ? null
        : $"its url \"{DocumentMetadata.Shown(stated)}\" is no web address: write it as https://example.org/page, or leave it out; the document was read without it";
}
