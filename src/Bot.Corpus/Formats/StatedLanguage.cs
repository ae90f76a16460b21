using Bot.Relations.Text;

namespace Bot.Corpus.Formats;

/// <summary>The language that a person states of a document. What programs write into web pages, PDF and Word is often their template's: it is never complained of.</summary>
internal static class StatedLanguage
{
    /// <summary>What a person is told of a language that is none of the five; null when it is one of them, or left open.</summary>
    public static string? Complaint(string? stated)
    {
        if (string.IsNullOrWhiteSpace(stated) || stated.Trim() == Language.Unknown || Language.Known(stated.Trim()) != Language.Unknown) return null;
        return $"its language \"{DocumentMetadata.Shown(stated)}\" is none of {string.Join(", ", Language.All.SkipLast(1))} and {Language.All[^1]}: write one of these, or leave it out; the document was read without it";
    }
}
