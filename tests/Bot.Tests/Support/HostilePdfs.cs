using System.IO.Compression;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>PDFs that break the programs that read them: by name, each the same at every run. Never to be parsed in the process of the tests.</summary>
public static class HostilePdfs
{
    private const int Depth = 100_000;

    /// <summary>The shapes that made readers of PDF hang or overflow their stack.</summary>
    public static IReadOnlyDictionary<string, byte[]> Shapes() => new Dictionary<string, byte[]>
    {
        ["xref-loop"] = XrefLoop(),
        ["xref-loop-of-two"] = XrefLoopOfTwo(),
        ["page-tree-loop"] = RawPdf.Write(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        ["page-tree-loop-of-two"] = RawPdf.Write(
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"]),
        ["page-parent-loop"] = RawPdf.Write(
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>", RawPdf.Stream("")]),
        ["nested-arrays"] = WithEntry($"{new string('[', Depth)}{new string(']', Depth)}"),
        ["nested-arrays-unclosed"] = WithEntry(new string('[', Depth)),
        ["nested-dictionaries"] = WithEntry($"{Repeat("<</A ", Depth)}1{Repeat(">>", Depth)}"),
        ["nested-dictionaries-unclosed"] = WithEntry(Repeat("<</A ", Depth)),
        ["nested-arrays-in-the-content"] = RawPdf.Page($"{new string('[', Depth)}{new string(']', Depth)} TJ"),
        ["nested-dictionaries-in-the-content"] = RawPdf.Page($"/Span {Repeat("<</A ", Depth)}1{Repeat(">>", Depth)} BDC EMC"),
        ["nested-page-tree"] = NestedPageTree(),
        ["saved-states"] = RawPdf.Page(Repeat("q ", 10 * Depth)),
        ["reference-loop"] = RawPdf.Pages([""], "/Rotate 6 0 R", more: ["7 0 R", "6 0 R"]),
        ["reference-to-itself"] = RawPdf.Pages([""], "/Annots 6 0 R /CropBox 6 0 R", more: "6 0 R"),
        ["length-loop"] = RawPdf.Pages([""], "/Contents 6 0 R", more: "<< /Length 6 0 R >>\nstream\nBT ET\nendstream"),
        ["metadata-loop"] = RawPdf.Pages([""], "/Metadata 6 0 R", more: RawPdf.Stream("", "/Metadata 6 0 R")),
        ["form-loop"] = FormLoop(),
        ["forms-that-multiply"] = FormsThatMultiply(),
        ["page-tree-that-multiplies"] = PageTreeThatMultiplies(),
        ["content-that-unpacks-to-a-quarter-gigabyte"] = RawPdf.Pages([""], "/Contents 6 0 R", more: Packed(1 << 28)),
        ["table-of-two-billion-entries"] = Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(RawPdf.Page(RawPdf.Lines(72, 700, 10, "Text."))).Replace("xref\n0 6\n", "xref\n0 2147483647\n", StringComparison.Ordinal)),
        ["table-without-an-end"] = [.. "%PDF-1.7\nxref\n0 1\n"u8, .. Encoding.Latin1.GetBytes(Repeat("0000000000 65535 f \nxref\n0 1\n", 20_000)), .. "startxref\n9\n%%EOF"u8],
        ["object-stream-in-itself"] = ObjectStreamLoop(extends: ""),
        ["object-stream-that-extends-itself"] = ObjectStreamLoop(extends: "/Extends 4 0 R"),
    };

    /// <summary>Good files that were damaged: bits flipped, parts cut, inserted or swapped.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Mutated(int count)
    {
        var random = new Random(1047);
        var good = Good();
        for (var i = 0; i < count; i++)
        {
            var pdf = good[i % good.Count].ToList();
            for (var damages = random.Next(1, 4); damages > 0; damages--) Damage(pdf, random);
            yield return new($"mutated-{i:000}", [.. pdf]);
        }
    }

    private static void Damage(List<byte> pdf, Random random)
    {
        var at = random.Next(pdf.Count);
        var length = Math.Min(random.Next(1, 200), pdf.Count - at);
        switch (random.Next(5))
        {
            case 0:
                for (var i = 0; i < 10; i++) pdf[random.Next(pdf.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when pdf.Count > 400:
                pdf.RemoveRange(at, length);
                break;
            case 2:
                var noise = new byte[length];
                random.NextBytes(noise);
                pdf.InsertRange(at, noise);
                break;
            case 3:
                var part = pdf.GetRange(at, length);
                pdf.RemoveRange(at, length);
                pdf.InsertRange(random.Next(pdf.Count + 1), part);
                break;
            default:
                // A digit for a digit: offsets, lengths, counts and references then point elsewhere.
                var digits = Enumerable.Range(0, pdf.Count).Where(i => pdf[i] is >= (byte)'0' and <= (byte)'9').ToList();
                for (var i = 0; i < 3 && digits.Count > 0; i++) pdf[digits[random.Next(digits.Count)]] = (byte)('0' + random.Next(10));
                break;
        }
    }

    /// <summary>The files that were damaged, before they were.</summary>
    public static IReadOnlyList<byte[]> Good() =>
    [
        RawPdf.Page(RawPdf.Lines(72, 700, 10, "King Mohammed VI visited Moscow in 2016.", "He met the president.")),
        RawPdf.Pages([.. Enumerable.Range(1, 5).Select(page => RawPdf.Lines(72, 700, 10, $"Page {page} of the papers (copy).", "It has two lines."))],
            trailer: "/Info 14 0 R", more: "<< /Title (Papers) /Author <FEFF0041> /CreationDate (D:20090312) >>"),
        Updated(Encoding.Latin1.GetString(RawPdf.Page(RawPdf.Lines(72, 700, 10, "Good.")))),
        FormPage("/F1 10 Tf", "BT /F1 10 Tf 72 700 Td (In a form.) Tj ET"),
    ];

    // An object behind the file, with its own table that names the one before.
    private static byte[] Updated(string pdf)
    {
        var added = "6 0 obj\n<< /Title (Updated) >>\nendobj\n";
        return Encoding.Latin1.GetBytes(
            $"{pdf}{added}xref\n6 1\n{pdf.Length:0000000000} 00000 n \ntrailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R /Prev {PrevOf(pdf)} >>\nstartxref\n{pdf.Length + added.Length}\n%%EOF\n");
    }

    private static int PrevOf(string pdf) => pdf.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;

    private static byte[] WithEntry(string value) => RawPdf.Pages([RawPdf.Lines(72, 700, 10, "Text.")], $"/Deep {value}");

    private static byte[] XrefLoop()
    {
        var plain = Encoding.Latin1.GetString(RawPdf.Page(RawPdf.Lines(72, 700, 10, "Text.")));
        return Encoding.Latin1.GetBytes(plain.Replace("/Root 1 0 R ", $"/Root 1 0 R /Prev {PrevOf(plain)} ", StringComparison.Ordinal));
    }

    private static byte[] XrefLoopOfTwo()
    {
        var plain = Encoding.Latin1.GetString(RawPdf.Page(RawPdf.Lines(72, 700, 10, "Text.")));
        var first = PrevOf(plain);
        var looped = plain.Replace("/Root 1 0 R ", "/Root 1 0 R /Prev 0000000000 ", StringComparison.Ordinal);
        var second = looped.Length;
        looped = looped.Replace("/Prev 0000000000", $"/Prev {second:0000000000}", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes($"{looped}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 6 /Root 1 0 R /Prev {first} >>\nstartxref\n{second}\n%%EOF\n");
    }

    private static byte[] NestedPageTree()
    {
        const int Levels = 20_000;
        var nodes = Enumerable.Range(2, Levels).Select(number => $"<< /Type /Pages /Kids [{number + 1} 0 R] /Count 1 >>");
        return RawPdf.Write(["<< /Type /Catalog /Pages 2 0 R >>", .. nodes, "<< /Type /Page /MediaBox [0 0 612 792] >>"]);
    }

    private static byte[] FormLoop() => FormPage("/Fm1 Do", "/Fm1 Do /Fm1 Do");

    // Thirty forms, each of which draws the next one ten times.
    private static byte[] FormsThatMultiply()
    {
        const int Forms = 30;
        string Form(int number) => RawPdf.Stream(
            number == Forms ? "BT /F1 10 Tf 72 700 Td (x) Tj ET" : Repeat("/Next Do ", 10),
            $"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /Next {6 + number} 0 R >> /Font << /F1 3 0 R >> >>");
        return RawPdf.Pages(["/Next Do"], "/Resources << /XObject << /Next 6 0 R >> >>", more: [.. Enumerable.Range(1, Forms).Select(Form)]);
    }

    private static byte[] PageTreeThatMultiplies()
    {
        const int Levels = 30;
        var nodes = Enumerable.Range(2, Levels).Select(number => $"<< /Type /Pages /Kids [{Repeat($"{number + 1} 0 R ", 10)}] /Count 10 >>");
        return RawPdf.Write(["<< /Type /Catalog /Pages 2 0 R >>", .. nodes, "<< /Type /Page /MediaBox [0 0 612 792] >>"]);
    }

    private static string Packed(int bytes)
    {
        using var packed = new MemoryStream();
        var spaces = new byte[1 << 20];
        Array.Fill(spaces, (byte)' ');
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var written = 0; written < bytes; written += spaces.Length) zlib.Write(spaces);
        return RawPdf.Stream(Encoding.Latin1.GetString(packed.ToArray()), "/Filter /FlateDecode");
    }

    private static byte[] FormPage(string before, string form) => RawPdf.Write(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        RawPdf.Stream($"{before} /Fm1 Do"),
        RawPdf.Stream(form, "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources 6 0 R"),
        "<< /XObject << /Fm1 5 0 R >> /Font << /F1 7 0 R >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);

    // A cross-reference stream which says that the object stream 4 lies in the object stream 4.
    private static byte[] ObjectStreamLoop(string extends)
    {
        const string Header = "%PDF-1.7\n";
        var holder = $"4 0 obj\n{RawPdf.Stream("1 0 4 40 << /Type /Catalog /Pages 2 0 R >>      << /Type /ObjStm >>", $"/Type /ObjStm /N 2 /First 9 {extends}")}\nendobj\n";
        var table = Header.Length + holder.Length;
        var entries = new StringBuilder();
        void Entry(int type, int second, int third) => entries.Append((char)type).Append((char)(second >> 8)).Append((char)(second & 255)).Append((char)third);
        Entry(0, 0, 255);
        Entry(2, 4, 0);
        Entry(2, 4, 1);
        Entry(2, 4, 1);
        Entry(2, 4, 1);
        Entry(1, table, 0);
        return Encoding.Latin1.GetBytes($"{Header}{holder}5 0 obj\n{RawPdf.Stream(entries.ToString(), "/Type /XRef /W [1 2 1] /Size 6 /Root 1 0 R")}\nendobj\nstartxref\n{table}\n%%EOF\n");
    }

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
