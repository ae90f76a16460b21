using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>Word documents made for a test, also such as Word would never make.</summary>
internal static class WordFile
{
    public const string Main = "word/document.xml";

    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>A document with that body (XML, prefix <c>w</c>).</summary>
    /// <param name="body">What stands in <c>w:body</c>.</param>
    /// <param name="styles">What stands in <c>w:styles</c>.</param>
    /// <param name="core">What stands in the core properties (prefixes <c>dc</c>, <c>dcterms</c>, <c>xsi</c>).</param>
    public static byte[] Of(string body, string? styles = null, string? core = null) => Zip([.. Parts(body, styles, core)]);

    /// <summary>A document of one paragraph.</summary>
    public static byte[] Saying(string text) => Of(Paragraph(text));

    public static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    public static string Run(string text, string properties = "") => $"""<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    /// <summary>The parts of such a document, to be changed before they are packed.</summary>
    public static Dictionary<string, string> Parts(string body, string? styles = null, string? core = null) => new()
    {
        ["[Content_Types].xml"] = $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="zip" ContentType="application/zip"/>
            <Override PartName="/word/document.xml" ContentType="{WordType}.document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="{WordType}.styles+xml"/>
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """,
        ["_rels/.rels"] = RelationsOf($"""
            <Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/>
            <Relationship Id="r2" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
            """),
        ["word/_rels/document.xml.rels"] = RelationsOf($"""<Relationship Id="r1" Type="{Office}/styles" Target="styles.xml"/>"""),
        [Main] = $"""<w:document xmlns:w="{Namespace}" xmlns:r="{Office}"><w:body>{body}</w:body></w:document>""",
        ["word/styles.xml"] = $"""<w:styles xmlns:w="{Namespace}">{styles}</w:styles>""",
        ["docProps/core.xml"] = $"""
            <cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{core}</cp:coreProperties>
            """,
    };

    public static string RelationsOf(string relations) => $"""<Relationships xmlns="{Package}/relationships">{relations}</Relationships>""";

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts) => ZipOf(parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value))));

    public static byte[] ZipOf(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }

        return file.ToArray();
    }

    /// <summary>The file with other bytes in the directory's record of an entry.</summary>
    /// <param name="zip">Stays as it is.</param>
    /// <param name="name">The entry.</param>
    /// <param name="offset">Where in the record: 8 flags, 24 size, 42 where the entry begins.</param>
    /// <param name="value">Four bytes, the lowest first.</param>
    public static byte[] Patch(byte[] zip, string name, int offset, uint value)
    {
        var patched = (byte[])zip.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(patched.AsSpan(Record(zip, name) + offset), value);
        return patched;
    }

    /// <summary>Four bytes of the directory's record of an entry.</summary>
    public static uint Field(byte[] zip, string name, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(Record(zip, name) + offset));

    private static int Record(byte[] zip, string name)
    {
        var at = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(name)) - 46;
        Assert.True(zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8), $"{name} is not in the directory.");
        return at;
    }
}
