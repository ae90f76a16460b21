using System.Globalization;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>Writes PDFs in their own syntax, so that a test can say anything that a program might write, and what none should.</summary>
public static class RawPdf
{
    public const double Width = 612;
    public const double Height = 792;

    /// <summary>Pages of 612 by 792 points with Helvetica as <c>/F1</c>; the objects are the catalogue (1), the page tree (2), the font (3), and a page and its content each.</summary>
    /// <param name="contents">What each page draws.</param>
    /// <param name="pageEntries">More entries of each page.</param>
    /// <param name="catalogue">More entries of the catalogue.</param>
    /// <param name="trailer">More entries of the trailer.</param>
    /// <param name="more">More objects, numbered on.</param>
    public static byte[] Pages(string[] contents, string pageEntries = "", string catalogue = "", string trailer = "", params string[] more)
    {
        var kids = string.Join(' ', contents.Select((_, i) => $"{4 + 2 * i} 0 R"));
        return Write(
            [
                $"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
                $"<< /Type /Pages /Kids [{kids}] /Count {contents.Length} >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                .. contents.SelectMany((content, i) => new[]
                {
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] {(pageEntries.Contains("/Resources") ? "" : "/Resources << /Font << /F1 3 0 R >> >>")} /Contents {5 + 2 * i} 0 R {pageEntries} >>",
                    Stream(content),
                }),
                .. more,
            ],
            trailer);
    }

    public static byte[] Page(params string[] contents) => Pages([string.Join('\n', contents)]);

    /// <summary>Numbers the objects from 1; the first is the catalogue.</summary>
    public static byte[] Write(IReadOnlyList<string> objects, string trailer = "")
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public static string Stream(string data, string entries = "") => $"<< /Length {data.Length} {entries} >>\nstream\n{data}\nendstream";

    /// <summary>Lines below one another, the first with its baseline at that height.</summary>
    public static string Lines(double x, double y, double size, params string[] lines) => LinesApart(1.2 * size, x, y, size, lines);

    public static string LinesApart(double leading, double x, double y, double size, params string[] lines) =>
        string.Join('\n', lines.Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y - i * leading:0.##} Td ({Escape(line)}) Tj ET")));

    /// <summary>A page for each content.</summary>
    public static byte[] Of(params string[] contents) => Pages(contents);

    /// <summary>The same with entries of the information dictionary.</summary>
    public static byte[] With(string information, params string[] contents) =>
        Pages(contents, trailer: $"/Info {4 + 2 * contents.Length} 0 R", more: $"<< {information} >>");

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
}
