using System.IO.Compression;
using System.Text;
using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

public sealed class JsonLinesSetTests : IDisposable
{
    private const string CutOff = "the gzip file ends too early (it is cut off) or is damaged: copy it again, or pack it anew; nothing behind that place was read";

    private readonly TemporaryFolder _folder = new();
    private readonly List<LeftOut> _leftOut = [];
    private readonly DocumentReader _reader = new();

    public void Dispose()
    {
        _reader.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ASecondRowWithTheSameIdIsLeftOutAndNamed()
    {
        var set = _folder.Write("set.jsonl", """{"id": "d1", "text": "First."}""", """{"id": "d1", "text": "Second."}""");

        Assert.Equal("First.", Assert.Single(Read(set)).Text);
        Assert.Equal(new LeftOut("set.jsonl line 2", "its id is that of line 1"), Assert.Single(_leftOut));
    }

    [Fact]
    public void ARowIsADocument()
    {
        var set = _folder.Write("set.jsonl",
            """{"id": "d1", "title": "Visits", "text": "The king visited Moscow.", "date": "2016-03-15", "publisher": "A", "url": "https://example.org", "lang": "en", "answers": ["not read"]}""",
            "",
            """{"text": "Le roi a visité Moscou en 2016.", "id": "d2", "date": null}""");

        var documents = Read(set);

        Assert.Equal(["d1", "d2"], documents.Select(document => document.Id));
        Assert.Equal(("Visits", "2016-03-15", "A", "https://example.org", "en"),
            (documents[0].Title, documents[0].Published.ToString(), documents[0].Publisher, documents[0].Url, documents[0].Language));
        Assert.Equal(("d2", null, "fr"), (documents[1].Title, documents[1].Published, documents[1].Language));
        Assert.Empty(_leftOut);
    }

    [Fact]
    public void ASetMayBeGzipped()
    {
        var set = _folder.WriteBytes("set.jsonl.gz", Gzipped("""{"id": "d1", "text": "بوتين زار المغرب في 2006."}"""));

        Assert.Equal("بوتين زار المغرب في 2006.", Assert.Single(Read(set)).Text);
    }

    [Fact]
    public void ABadRowIsNamedByItsLineAndTheOthersAreRead()
    {
        var set = _folder.Write("set.jsonl",
            """{"id": "d1", "text": "One."}""",
            "{",
            "[1]",
            """{"text": "no id"}""",
            """{"id": "no text", "text": " "}""",
            """{"id": 7, "text": "Seven."}""",
            """{"id": "half", "text": "half a character: \ud83d"}""",
            """{"id": "d2", "title": " ", "text": "Two."}""");

        Assert.Equal([("d1", "d1"), ("d2", "d2")], Read(set).Select(document => (document.Id, document.Title)));
        Assert.Equal(
            [
                ("set.jsonl line 2", "the line is not a JSON object with text fields"),
                ("set.jsonl line 3", "the line is not a JSON object with text fields"),
                ("set.jsonl line 4", "the row has no id"),
                ("set.jsonl line 5", "the row has no text"),
                ("set.jsonl line 6", "the line is not a JSON object with text fields"),
                ("set.jsonl line 7", "the line is not a JSON object with text fields"),
            ],
            _leftOut.Select(row => (row.File, row.Reason)));
    }

    [Fact]
    public void ALanguageThatIsNoneOfTheFiveIsNamedByItsLine()
    {
        var set = _folder.Write("set.jsonl", """{"id": "d1", "text": "One.", "lang": "klingon"}""");

        Assert.Single(Read(set));
        Assert.Equal(new LeftOut("set.jsonl line 1", "its language \"klingon\" is none of en, fr, es, ru and ar: write one of these, or leave it out; the document was read without it") { DocumentWasRead = true }, Assert.Single(_leftOut));
    }

    [Fact]
    public void ASetThatIsNotGzipAsItsNameSaysIsNamed()
    {
        var set = _folder.Write("set.jsonl.gz", """{"id": "d1", "text": "One."}""");

        Assert.Empty(Read(set));
        Assert.Equal(new LeftOut("set.jsonl.gz", "the file is not gzip, as its name says: name it .jsonl, or pack it"), Assert.Single(_leftOut));
    }

    [Fact]
    public void WhatStandsInACutOffSetIsRead()
    {
        var rows = Enumerable.Range(1, 2000).Select(number => $$"""{"id": "d{{number}}", "text": "{{Convert.ToBase64String(BitConverter.GetBytes(number * 7919L))}}"}""");
        var whole = Gzipped([.. rows]);
        var set = _folder.WriteBytes("set.jsonl.gz", whole[..(whole.Length / 2)]);

        var documents = Read(set);

        Assert.InRange(documents.Count, 1, 1999);
        Assert.Equal([new LeftOut("set.jsonl.gz", CutOff)], _leftOut);
    }

    [Fact]
    public void ASetOfWhichOnlyTheLastByteIsMissingIsNamedToo()
    {
        var set = _folder.WriteBytes("set.jsonl.gz", Gzipped("""{"id": "d1", "text": "One."}""", "")[..^1]);

        Assert.Equal("One.", Assert.Single(Read(set)).Text);
        Assert.Equal([new LeftOut("set.jsonl.gz", CutOff)], _leftOut);
    }

    [Fact]
    public void ALineThatUnpacksToMoreThanMayBeIsNamedAndEndsTheSet()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write("{\"id\":\"d1\",\"text\":\"One.\"}\r\n\n"u8);
            var numbers = Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(1_000_000, 150_000)));
            for (var i = 0; i < 40; i++) gzip.Write(numbers);
        }

        var set = _folder.WriteBytes("set.jsonl.gz", packed.ToArray());

        Assert.Equal("One.", Assert.Single(Read(set)).Text);
        Assert.Equal([new LeftOut("set.jsonl.gz line 3", "the line is longer than 33,554,432 characters: cut its text into parts; nothing behind it was read")], _leftOut);
    }

    [Fact]
    public void APackedSetThatUnpacksToFarMoreThanItsSizeIsReadNoFurther()
    {
        var row = """{"id": "d1", "text": "One."}""";
        var set = _folder.WriteBytes("set.jsonl.gz", Gzipped([row, .. Enumerable.Repeat(new string(' ', 1000), 20_000), row.Replace("d1", "d2", StringComparison.Ordinal)]));

        Assert.Equal("d1", Assert.Single(Read(set)).Id);
        Assert.Equal([new LeftOut("set.jsonl.gz", "it unpacks to more than 200 times its size: give it unpacked, as .jsonl; nothing behind that place was read")], _leftOut);
    }

    [Fact]
    public void APackedSetThatIsTooLargeUnpackedIsReadNoFurther()
    {
        // Behind one another, packed files are one: 20 of 14 MB, each a tenth of that when packed.
        var numbers = string.Join(' ', Enumerable.Range(1_000_000, 1_750_000));
        var part = Gzipped(numbers, "");
        var set = _folder.WriteBytes("set.jsonl.gz", [.. Gzipped("""{"id": "d1", "text": "One."}""", ""), .. Enumerable.Repeat(part, 20).SelectMany(bytes => bytes)]);

        Assert.Equal("d1", Assert.Single(Read(set)).Id);
        Assert.Equal(new LeftOut("set.jsonl.gz", "unpacked it is larger than 256 MB: cut it into parts, or give it unpacked, as .jsonl; nothing behind that place was read"), _leftOut[^1]);
    }

    [Fact]
    public void BetweenBlankLinesReadingMayBeStopped()
    {
        var set = _folder.Write("set.jsonl", [.. Enumerable.Repeat("", 10_000)]);
        var source = CorpusSource.At(set, _reader);

        // Each is a moment at which the caller may look whether it is to go on.
        Assert.Equal([null, null], source.Read(Assert.Single(source.List(_leftOut.Add)), _leftOut.Add).Select(read => read()));
    }

    [Fact]
    public void ALineThatIsNotUtf8IsNamedAndTheOthersAreRead()
    {
        var set = _folder.WriteBytes("set.jsonl",
            [.. """{"id": "d1", "text": "Le président."}"""u8, (byte)'\n', .. Encoding.Latin1.GetBytes("""{"id": "d2", "text": "Le président."}"""), (byte)'\n', .. """{"id": "d3", "text": "Le roi."}"""u8]);

        Assert.Equal([("d1", "Le président."), ("d3", "Le roi.")], Read(set).Select(document => (document.Id, document.Text)));
        Assert.Equal([new LeftOut("set.jsonl line 2", "the line is not UTF-8: save the set as UTF-8")], _leftOut);
    }

    [Fact]
    public void ASetInUtf16WithItsMarkIsRead()
    {
        var set = _folder.WriteBytes("set.jsonl", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("""{"id": "d1", "text": "Le président."}""")]);

        Assert.Equal("Le président.", Assert.Single(Read(set)).Text);
    }

    private static byte[] Gzipped(params string[] rows)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
        return packed.ToArray();
    }

    private List<Document> Read(string set) => [.. CorpusSource.At(set, _reader).ReadAll(_leftOut.Add)];
}
