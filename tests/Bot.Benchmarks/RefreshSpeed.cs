using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static System.FormattableString;

namespace Bot.Benchmarks;

/// <summary>A folder of small files, two of them poisonous: whole runs of <c>index</c> when there is no index, when nothing has changed and when one file has.</summary>
internal static class RefreshSpeed
{
    private const int Poisonous = 2;
    private const int UnpacksTo = 100 << 20;

    // A file that was written to so lately is read again to be sure, which is not what is measured.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    public static void Run(int files)
    {
        var folder = Directory.CreateTempSubdirectory("bot-refresh-");
        try
        {
            var (corpus, index) = (folder.CreateSubdirectory("corpus").FullName, Path.Combine(folder.FullName, "index"));
            for (var i = 0; i < files - Poisonous; i++) Write(corpus, i, 1);
            File.WriteAllBytes(Path.Combine(corpus, "cut-off.pdf"), CutOffPdf());
            WriteBomb(Path.Combine(corpus, "bomb.docx"));
            Thread.Sleep(Settling);
            Time("first", corpus, index);
            Time("unchanged", corpus, index);
            Time("unchanged again", corpus, index);
            Write(corpus, 0, 2);
            Thread.Sleep(Settling);
            Time("one file changed", corpus, index);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Time(string what, string corpus, string index)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(HostProgram.Start("index", "--corpus", corpus, "--index", index))!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Console.WriteLine(Invariant($"{what,-17} {watch.Elapsed.TotalSeconds:0.00} s   exit code {process.ExitCode}"));
        // What was indexed and left out, in its own words.
        foreach (var line in errors.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Console.WriteLine($"  {line}");
    }

    private static void Write(string corpus, int number, int version) =>
        File.WriteAllText(Path.Combine(corpus, Invariant($"note-{number:00000}.md")), Invariant($"# Note {number}\n\nThe president of France visited Morocco on {1 + number % 28} May {1950 + number % 70}. This is version {version} of note {number}.\n"));

    private static byte[] CutOffPdf()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddText("The king visited Moscow in 2016.", 11, new PdfPoint(72, 700), builder.AddStandard14Font(Standard14Font.TimesRoman));
        var whole = builder.Build();
        return whole[..(whole.Length / 3)];
    }

    private static void WriteBomb(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var part = zip.CreateEntry("word/document.xml").Open();
        var spaces = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
        for (var written = 0; written < UnpacksTo; written += spaces.Length) part.Write(spaces);
    }
}
