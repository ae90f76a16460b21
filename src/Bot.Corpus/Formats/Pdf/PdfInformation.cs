using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Bot.Corpus.Formats.Pdf;

/// <summary>What a PDF says of itself: its information dictionary, and the language of its catalogue.</summary>
internal static partial class PdfInformation
{
    /// <summary>The text with what is said about it.</summary>
    public static Extracted Read(PdfDocument pdf, Extracted text) => text with
    {
        Title = TitleOf(pdf.Information.Title) ?? FirstHeading(text.Pages),
        Publisher = pdf.Information.Author,
        Date = DateOf(pdf.Information.CreationDate),
        Language = LanguageOf(pdf),
    };

    // Programs fill the title with the name of the file, or with a word of their own.
    private static string? TitleOf(string? stated) => string.IsNullOrWhiteSpace(stated) || NoTitle().IsMatch(stated) ? null : stated.Trim();

    private static string? FirstHeading(IReadOnlyList<string> pages)
    {
        var first = pages[0];
        if (!first.StartsWith('#')) return null;
        var end = first.IndexOf('\n', StringComparison.Ordinal);
        return first[..(end < 0 ? first.Length : end)].TrimStart('#', ' ');
    }

    private static string? DateOf(string? date) =>
        date is not null && WrittenDate().Match(date) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}" : null;

    private static string? LanguageOf(PdfDocument pdf) =>
        pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Lang, out var language) ? language switch
        {
            StringToken text => text.Data,
            HexToken text => text.Data,
            _ => null,
        } : null;

    [GeneratedRegex("""^\s*(microsoft (word|powerpoint|excel)|untitled|slide 1|presentation\b|document\d*\s*$|layout 1)|\.(docx?|pptx?|xlsx?|rtf|odt|indd|qxd|qxp|pmd|fm|tex|dvi|pdf|html?|txt|md|wpd)\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();

    [GeneratedRegex("""^\s*(?:D:)?([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])""", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDate();
}
