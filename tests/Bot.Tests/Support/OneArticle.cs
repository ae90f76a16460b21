using System.IO.Compression;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>One article in each format, as each writes it: a title, two headings, a paragraph that runs over lines, a list and a table.</summary>
internal static class OneArticle
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly int[] Columns = [72, 182, 430];

    /// <summary>Those that the article in English comes in.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["txt", "md", "html", "docx", "pdf"];

    /// <summary>Those that the article in Arabic comes in: the letters of a small PDF are Latin.</summary>
    public static IReadOnlyList<string> ArabicFormats { get; } = ["txt", "md", "html", "docx"];

    private static readonly Content English = new(
        "en",
        "Morocco and Russia",
        "Visits of presidents",
        ["President Vladimir Putin of Russia visited Morocco on 7 September 2006,", "where King Mohammed VI received him in Casablanca. The visit lasted one", "day and ended with four agreements."],
        ["King Mohammed VI of Morocco visited Moscow in March 2016.", "Prime minister Dmitry Medvedev visited Rabat in October 2017."],
        "Visits of ministers",
        [["Date", "Visitor", "Place"], ["12 May 2010", "Foreign minister Sergei Lavrov", "Rabat"], ["3 June 2013", "Foreign minister Saadeddine Othmani", "Moscow"]]);

    private static readonly Content Arabic = new(
        "ar",
        "المغرب وروسيا",
        "زيارات الرؤساء",
        ["زار الرئيس الروسي فلاديمير بوتين المغرب في 7 سبتمبر 2006،", "واستقبله الملك محمد السادس في الدار البيضاء. استغرقت الزيارة", "يوما واحدا وانتهت بأربع اتفاقيات."],
        ["زار الملك محمد السادس موسكو في مارس 2016.", "زار رئيس الوزراء دميتري مدفيديف الرباط في أكتوبر 2017."],
        "زيارات الوزراء",
        [["التاريخ", "الزائر", "المكان"], ["12 مايو 2010", "وزير الخارجية سيرغي لافروف", "الرباط"]]);

    /// <summary>Writes the article as <c>visits.FORMAT</c>, or <c>ziyarat.FORMAT</c> in Arabic; returns that name.</summary>
    public static string WriteTo(TemporaryFolder folder, string format, string language = "en")
    {
        var (content, name) = language == "ar" ? (Arabic, $"ziyarat.{format}") : (English, $"visits.{format}");
        if (format == "docx") WriteWord(content, folder.At(name));
        else if (format == "pdf") folder.WriteBytes(name, Pdf(content));
        else folder.WriteText(name, format switch { "txt" => Plain(content), "md" => Markdown(content), _ => Html(content) });
        return name;
    }

    private static string Plain(Content content) =>
        $"{content.Title}\n\n{content.First}\n\n{Lines(content.Paragraph)}\n\n{Lines(content.Items.Select(item => "- " + item))}\n\n{content.Second}\n\n{Lines(content.Rows.Select(row => string.Join('\t', row)))}\n";

    private static string Markdown(Content content) =>
        $"# {content.Title}\n\n## {content.First}\n\n{Lines(content.Paragraph)}\n\n{Lines(content.Items.Select(item => "- " + item))}\n\n## {content.Second}\n\n| {string.Join(" | ", content.Rows[0])} |\n|---|---|---|\n{Lines(content.Rows.Skip(1).Select(row => $"| {string.Join(" | ", row)} |"))}\n";

    private static string Html(Content content) => $"""
        <!doctype html>
        <html lang="{content.Language}"><head><meta charset="utf-8"><title>{content.Title}</title></head><body><nav><a href="/">Home</a></nav><article>
        <h1>{content.Title}</h1>
        <h2>{content.First}</h2>
        <p>{Lines(content.Paragraph)}</p>
        <ul>{string.Concat(content.Items.Select(item => $"<li>{item}</li>"))}</ul>
        <h2>{content.Second}</h2>
        <table><tr>{string.Concat(content.Rows[0].Select(cell => $"<th>{cell}</th>"))}</tr>{string.Concat(content.Rows.Skip(1).Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table>
        </article></body></html>
        """;

    private static void WriteWord(Content content, string path)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
        // A word processor wraps the paragraph by itself; what was typed in two goes is two runs.
        var paragraph = $"<w:p><w:r><w:t xml:space=\"preserve\">{content.Paragraph[0]} </w:t></w:r><w:r><w:t>{string.Join(' ', content.Paragraph.Skip(1))}</w:t></w:r></w:p>";
        var items = content.Items.Select(item => Paragraph(item, """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"""));
        var rows = content.Rows.Select((row, i) => $"<w:tr>{(i == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "")}{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell, "")}</w:tc>"))}</w:tr>");
        Add("word/document.xml", $"""<w:document xmlns:w="{Word}"><w:body>{Heading(content.Title, 0)}{Heading(content.First, 1)}{paragraph}{string.Concat(items)}{Heading(content.Second, 1)}<w:tbl>{string.Concat(rows)}</w:tbl></w:body></w:document>""");

        void Add(string part, string text)
        {
            using var stream = zip.CreateEntry(part).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static string Heading(string text, int level) => Paragraph(text, $"""<w:outlineLvl w:val="{level}"/>""");

    private static string Paragraph(string text, string properties) => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    // Headings are larger, the cells of a row stand at the same height, and each page of the two has a heading.
    private static byte[] Pdf(Content content)
    {
        var first = new StringBuilder();
        var y = 740;
        Write(first, 20, 72, y, content.Title);
        Write(first, 16, 72, y -= 40, content.First);
        y -= 12;
        foreach (var line in content.Paragraph) Write(first, 11, 72, y -= 14, line);
        y -= 12;
        foreach (var item in content.Items) Write(first, 11, 72, y -= 14, @"\225 " + item);
        var second = new StringBuilder();
        Write(second, 16, 72, y = 740, content.Second);
        y -= 12;
        foreach (var row in content.Rows)
        {
            y -= 16;
            for (var i = 0; i < row.Length; i++) Write(second, 11, Columns[i], y, row[i]);
        }

        return RawPdf.With($"/Title ({content.Title})", first.ToString(), second.ToString());
    }

    private static void Write(StringBuilder page, int size, int x, int y, string text) =>
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n");

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private sealed record Content(string Language, string Title, string First, string[] Paragraph, string[] Items, string Second, string[][] Rows);
}
