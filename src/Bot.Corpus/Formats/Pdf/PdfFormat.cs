using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Bot.Corpus.Formats.Pdf;

/// <summary>PDF, page by page.</summary>
internal static class PdfFormat
{
    public static Extracted Extract(byte[] content)
    {
        using var pdf = Open(content);
        var pages = new List<string>();
        for (var number = 1; number <= pdf.NumberOfPages; number++) pages.Add(PdfPageText.Of(pdf.GetPage(number)));
        if (pages.All(string.IsNullOrWhiteSpace)) throw new CorpusFormatException("there is no text in it: it may be scanned; run it through text recognition first");
        var information = pdf.Information;
        return new Extracted(pages)
        {
            HasPages = true,
            Title = information.Title,
            Publisher = information.Author,
            // Of the time only the day: the hour is that of some computer, and a date of publication has none.
            Date = information.GetCreatedDateTimeOffset()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static PdfDocument Open(byte[] content)
    {
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new CorpusFormatException("it is encrypted: save it without a password");
        }
        catch (PdfDocumentFormatException)
        {
            throw new CorpusFormatException("the file is not a PDF, as its name says, or is damaged: save it again");
        }
    }
}
