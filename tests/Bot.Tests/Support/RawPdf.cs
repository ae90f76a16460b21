using System.Text;

namespace Bot.Tests.Support;

/// <summary>A PDF in plain text: one page for each content stream, Helvetica as /F1.</summary>
internal static class RawPdf
{
    public static byte[] Of(params string[] contents) => With("", contents);

    public static byte[] With(string information, params string[] contents)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "" };
        objects.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        objects.Add($"<< {information} >>");
        var pages = new List<int>();
        foreach (var content in contents)
        {
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count} 0 R >>");
            pages.Add(objects.Count);
        }

        objects[1] = $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] >>";
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").Append(string.Concat(places.Select(place => $"{place:D10} 00000 n \n")));
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
