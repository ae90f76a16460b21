using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Bot.Answering;
using Bot.Corpus.Formats;

namespace Bot.Corpus;

/// <summary>A set of documents in one file of JSON Lines, <c>.jsonl</c> or <c>.jsonl.gz</c>: one object a line with <c>id</c>, <c>title</c>, <c>text</c>
/// and, where present, <c>date</c>, <c>publisher</c>, <c>url</c>, <c>lang</c>.</summary>
internal sealed class JsonLinesSet(string path) : CorpusSource(path)
{
    public static bool Reads(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<Document> Read(Action<LeftOut> leftOut)
    {
        var number = 0;
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Lines(leftOut))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var document = TryRead(line, number, leftOut);
            if (document is null) continue;
            if (lineOf.TryAdd(document.Id, number)) yield return document;
            else leftOut(Left(number, $"its id is that of line {lineOf[document.Id].ToString(CultureInfo.InvariantCulture)}"));
        }
    }

    public override int Count() => Lines(_ => { }).Count();

    public override string Fingerprint()
    {
        var file = new FileInfo(Path);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Name}-{file.Length}-{file.LastWriteTimeUtc.Ticks}");
    }

    private Document? TryRead(string line, int number, Action<LeftOut> leftOut)
    {
        try
        {
            return ReadRow(line);
        }
        catch (Exception exception) when (exception is JsonException or CorpusFormatException or InvalidOperationException)
        {
            var reason = exception is CorpusFormatException ? exception.Message : "the line is not a JSON object with text fields";
            leftOut(Left(number, reason));
            return null;
        }
    }

    private LeftOut Left(int number, string reason) => new(string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileName(Path)} line {number}"), reason);

    private static Document ReadRow(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        string? Field(string name) => row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
        var id = Field("id");
        var text = Field("text");
        if (string.IsNullOrWhiteSpace(id)) throw new CorpusFormatException("the row has no id");
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("the row has no text");
        return DocumentMetadata.Make(id, Field("title") ?? id, text, Field("lang"), Field("date"), Field("publisher"), Field("url"));
    }

    private IEnumerable<string> Lines(Action<LeftOut> leftOut)
    {
        using var file = File.OpenRead(Path);
        using Stream content = Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        while (NextLine(reader, leftOut) is { } line) yield return line;
    }

    private string? NextLine(StreamReader reader, Action<LeftOut> leftOut)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException)
        {
            leftOut(new LeftOut(System.IO.Path.GetFileName(Path), "the file is not gzip, as its name says, or is cut off"));
            return null;
        }
    }
}
