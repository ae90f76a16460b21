using System.Diagnostics;
using Bot.Answering;
using Bot.Corpus;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static System.FormattableString;

namespace Bot.Benchmarks;

/// <summary>How fast the text of a PDF of made-up English is read, by the way that the program takes, and how much this process grows with it.</summary>
internal static class ExtractionSpeed
{
    private const int LinesEach = 45;
    private const int LongestLine = 85;
    private const int PassagesEach = 6;

    public static void Run(int pages)
    {
        var folder = Directory.CreateTempSubdirectory("bot-extraction-");
        try
        {
            var file = Path.Combine(folder.FullName, "made-up.pdf");
            File.WriteAllBytes(file, Pdf(pages));
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = Resident(process);
            var watch = Stopwatch.StartNew();
            var (read, letters, peak) = (0, 0, before);
            using (new Timer(_ => peak = Math.Max(peak, Resident(process)), null, 0, 50))
            using (var reader = new DocumentReader())
            {
                foreach (var document in CorpusSource.At(folder.FullName, reader).ReadAll(left => throw new InvalidOperationException($"{left.File}: {left.Reason}.")))
                    (read, letters) = (read + document.Pages.Count, letters + document.Text.Length);
            }

            Console.WriteLine(Invariant($"{read} pages, {letters} characters, {new FileInfo(file).Length / 1024} KB: {watch.Elapsed.TotalSeconds:0.0} s, {read / watch.Elapsed.TotalSeconds:0} pages/s"));
            Console.WriteLine(Invariant($"resident memory of this process: {before:0} MB before, {peak - before:+0;-0} MB at most while reading"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Pdf(int pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var lines = MadeUpText.Documents(pages * PassagesEach).SelectMany(Lines).Chunk(LinesEach);
        foreach (var chunk in lines.Take(pages))
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < chunk.Length; i++)
                if (chunk[i].Length > 0) page.AddText(chunk[i], 11, new PdfPoint(72, 770 - 15 * i), font);
        }

        return builder.Build();
    }

    private static IEnumerable<string> Lines(Document document)
    {
        var line = "";
        foreach (var word in document.Text.Split(' '))
        {
            if (line.Length + word.Length < LongestLine && !word.StartsWith('\n'))
            {
                line += line.Length == 0 ? word : " " + word;
                continue;
            }

            yield return line;
            if (word.StartsWith('\n')) yield return "";
            line = word.Trim('\n');
        }

        yield return line;
    }

    private static double Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1024.0 / 1024.0;
    }
}
