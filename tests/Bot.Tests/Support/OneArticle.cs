namespace Bot.Tests.Support;

/// <summary>One article in each format, as each writes it: a title, two headings, a paragraph that runs over lines, a list and a table.</summary>
internal static class OneArticle
{
    private static readonly int[] Columns = [72, 182, 430];

    public static IReadOnlyList<string> Formats { get; } = ["txt", "md", "html", "docx", "pdf"];

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
        if (format == "docx") folder.WriteBytes(name, Word(content));
        else if (format == "pdf") folder.WriteBytes(name, language == "ar" ? ArabicPdf(content) : Pdf(content));
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

    private static byte[] Word(Content content)
    {
        // A word processor wraps the paragraph by itself; what was typed in two goes is two runs.
        var paragraph = $"<w:p>{WordFile.Run(content.Paragraph[0] + " ")}{WordFile.Run(string.Join(' ', content.Paragraph.Skip(1)))}</w:p>";
        var items = content.Items.Select(item => Paragraph(item, """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"""));
        var rows = content.Rows.Select((row, i) => $"<w:tr>{(i == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "")}{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell, "")}</w:tc>"))}</w:tr>");
        return WordFile.Of($"{Heading(content.Title, 0)}{Heading(content.First, 1)}{paragraph}{string.Concat(items)}{Heading(content.Second, 1)}<w:tbl>{string.Concat(rows)}</w:tbl>");
    }

    private static string Heading(string text, int level) => Paragraph(text, $"""<w:outlineLvl w:val="{level}"/>""");

    private static string Paragraph(string text, string properties) => $"<w:p><w:pPr>{properties}</w:pPr>{WordFile.Run(text)}</w:p>";

    private static byte[] Pdf(Content content)
    {
        var pages = Drawn(content, @"\225").Select(page => string.Concat(page.Select(line => $"BT /F1 {line.Size} Tf {Columns[line.Column]} {line.Y} Td ({line.Text}) Tj ET\n")));
        return RawPdf.With($"/Title ({content.Title})", [.. pages]);
    }

    private static byte[] ArabicPdf(Content content)
    {
        var font = new ArabicFont();
        var pages = Drawn(content, "•").Select(page => string.Concat(page.Select(line => font.Draw(line.Text, line.Size, (int)RawPdf.Width - Columns[line.Column], line.Y))));
        return font.Pages([.. pages]);
    }

    // Headings are larger, the cells of a row stand at the same height, and each page of the two has a heading.
    private static IEnumerable<Line>[] Drawn(Content content, string bullet)
    {
        var y = 740;
        List<Line> first = [new(20, 0, y, content.Title), new(16, 0, y -= 40, content.First)];
        y -= 12;
        first.AddRange(content.Paragraph.Select(line => new Line(11, 0, y -= 14, line)));
        y -= 12;
        first.AddRange(content.Items.Select(item => new Line(11, 0, y -= 14, $"{bullet} {item}")));
        List<Line> second = [new(16, 0, y = 740, content.Second)];
        y -= 12;
        foreach (var row in content.Rows)
        {
            y -= 16;
            second.AddRange(row.Select((cell, i) => new Line(11, i, y, cell)));
        }

        return [first, second];
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private sealed record Content(string Language, string Title, string First, string[] Paragraph, string[] Items, string Second, string[][] Rows);

    private sealed record Line(int Size, int Column, int Y, string Text);
}
