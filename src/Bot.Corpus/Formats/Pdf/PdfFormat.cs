using System.Globalization;
using Bot.Corpus.Formats.Pdf.Layout;
using Bot.Corpus.Formats.Pdf.Painting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Bot.Corpus.Formats.Pdf;

/// <summary>PDF: the text that a reader sees, page by page, in the order of reading. A crafted file can make the library run on for ever or overflow the
/// stack, which no exception tells: call it in a process that may be ended.</summary>
internal static class PdfFormat
{
    private const int MostPages = 5_000;
    private const int MostLetters = 32 * 1024 * 1024;

    /// <summary>How deep forms within forms are followed.</summary>
    private const int DeepestNesting = 64;

    public static Extracted Extract(byte[] content)
    {
        using var pdf = Open(content);
        var pages = new List<List<Row>>();
        var heights = new List<double>();
        long letters = 0;
        var hidden = false;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var (glyphs, all, height) = ReadPage(pdf, number);
            letters += all;
            hidden |= all > glyphs.Count;
            if (letters > MostLetters) throw new CorpusFormatException("it holds more than 32 million letters: cut it into parts");
            pages.Add(WordsOfPage.Rows(WordsOfPage.Words(glyphs)));
            heights.Add(height);
        }

        if (pages.TrueForAll(rows => rows.Count == 0)) throw new CorpusFormatException(hidden
            ? "there is no text in it that a reader would see, only hidden text: save it with visible text"
            : "there is no text in it: it may be scanned; run it through text recognition first");
        return PdfInformation.Read(pdf, new Extracted(Write(RunningLines.Drop(pages, heights))) { HasPages = true });
    }

    private static PdfDocument Open(byte[] content)
    {
        try
        {
            var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, MaxStackDepth = DeepestNesting });
            pdf.AddPageFactory<PagePainting, PaintingFactory>();
            if (pdf.NumberOfPages <= MostPages) return pdf;
            pdf.Dispose();
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new CorpusFormatException("it is protected by a password: save it without one");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new CorpusFormatException("it is not a PDF, or a broken one: save it again");
        }

        throw new CorpusFormatException("it has more than 5,000 pages: cut it into parts");
    }

    private static (List<Glyph> Glyphs, int Letters, double Height) ReadPage(PdfDocument pdf, int number)
    {
        try
        {
            var page = pdf.GetPage(number);
            return (VisibleLetters.Of(pdf, page), page.Letters.Count, page.Height);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new CorpusFormatException(string.Create(CultureInfo.InvariantCulture, $"its page {number} is broken: save it again"));
        }
    }

    private static List<string> Write(List<List<Row>> pages)
    {
        var words = pages.SelectMany(rows => rows).SelectMany(row => row.Words);
        var sizes = words.GroupBy(word => Math.Round(word.Size * 2) / 2, word => word.Text.Length);
        var hyphenation = new Hyphenation(words);
        var writer = new PageText(sizes.MaxBy(size => size.Sum())?.Key ?? 0, hyphenation);
        var texts = pages.ConvertAll(writer.Write);
        for (var page = 0; page + 1 < texts.Count; page++) (texts[page], texts[page + 1]) = hyphenation.MendBreak(texts[page], texts[page + 1]);
        return texts;
    }
}
