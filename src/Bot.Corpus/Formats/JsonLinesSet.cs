using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bot.Answering;

namespace Bot.Corpus.Formats;

/// <summary>A set of documents in one file of JSON Lines, <c>.jsonl</c> or <c>.jsonl.gz</c>: one object a line with <c>id</c>, <c>title</c>, <c>text</c>
/// and, where present, <c>date</c>, <c>publisher</c>, <c>url</c>, <c>lang</c>.</summary>
internal static class JsonLinesSet
{
    public const string MediaType = "application/jsonl";

    /// <summary>64 MB in memory, as a file may have.</summary>
    private const int LongestLine = 32 * 1024 * 1024;

    // As of a Word container. Only what is packed is held to it: what is not packed is as long as its file.
    private const long MostUnpacked = 256L << 20;
    private const long RatioCounts = 1L << 20;
    private const long MostRatio = 200;

    /// <summary>So many blank lines, and the caller is asked whether it wants more.</summary>
    private const int BlankLinesAtOnce = 4096;

    // Bytes that are no UTF-8 become this one, which no text holds: Unicode keeps it for a program's own use.
    private const char NoCharacter = '\uFFFF';

    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(NoCharacter.ToString()));

    private const string Broken = "the gzip file ends too early (it is cut off) or is damaged: copy it again, or pack it anew; nothing behind that place was read";

    public static bool Reads(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows in their order, read line by line.</summary>
    /// <param name="file">The set.</param>
    /// <param name="prefix">What stands before each row's id.</param>
    /// <param name="leftOut">Is told of each row that can't be read, and of a file that can't.</param>
    public static IEnumerable<Func<Document?>> Read(SourceFile file, string prefix, Action<LeftOut> leftOut)
    {
        var number = 0;
        var blank = 0;
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        LeftOut Left(string reason) => new(string.Create(CultureInfo.InvariantCulture, $"{file.Id} line {number}"), reason);
        void TooLong(string reason)
        {
            number++;
            leftOut(Left(reason));
        }

        foreach (var line in Lines(file, leftOut, TooLong))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (++blank % BlankLinesAtOnce == 0) yield return static () => null;
                continue;
            }

            var (row, wrong) = TryRead(line, note => leftOut(Left(note) with { DocumentWasRead = true }));
            if (row is null)
            {
                leftOut(Left(wrong));
                yield return static () => null;
            }
            else if (!lineOf.TryAdd(row.Id, number)) leftOut(Left($"its id is that of line {lineOf[row.Id].ToString(CultureInfo.InvariantCulture)}"));
            else
            {
                var document = row with { Id = prefix + row.Id, File = file.Id, MediaType = MediaType };
                yield return () => document;
            }
        }
    }

    private static (Document? Row, string Wrong) TryRead(string line, Action<string> note)
    {
        try
        {
            return (ReadRow(line, note), "");
        }
        catch (Exception exception) when (exception is JsonException or CorpusFormatException or InvalidOperationException)
        {
            return (null, exception is CorpusFormatException ? exception.Message : "the line is not a JSON object with text fields");
        }
    }

    private static Document ReadRow(string line, Action<string> note)
    {
        if (line.Contains(NoCharacter)) throw new CorpusFormatException("the line is not UTF-8: save the set as UTF-8");
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        string? Field(string name) => row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
        var id = Field("id");
        var text = Field("text");
        if (string.IsNullOrWhiteSpace(id)) throw new CorpusFormatException("the row has no id");
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("the row has no text");
        var language = Field("lang");
        return DocumentMetadata.Make(id, new Extracted(text)
        {
            Notes = StatedLanguage.Complaint(language) is { } unknown ? [unknown] : [],
            Title = Field("title") ?? id, Language = language, Date = Field("date"), Publisher = Field("publisher"), Url = Field("url"),
        }, note);
    }

    private static IEnumerable<string> Lines(SourceFile source, Action<LeftOut> leftOut, Action<string> tooLong)
    {
        using var reader = Open(source, leftOut);
        if (reader is null) yield break;
        var lines = new LimitedLines(reader, LongestLine);
        var (room, full) = RoomOf(reader);
        while (NextLine(lines, source, leftOut, tooLong) is { } line)
        {
            // Characters stand for bytes, of which none has fewer than one.
            room -= line.Length + 1;
            if (room < 0)
            {
                leftOut(new LeftOut(source.Id, full));
                yield break;
            }

            yield return line;
        }
    }

    private static (long Room, string Full) RoomOf(StreamReader reader)
    {
        if (reader.BaseStream is not GZipStream { BaseStream: var packed }) return (long.MaxValue, "");
        var byRatio = Math.Max(RatioCounts, MostRatio * packed.Length);
        return byRatio < MostUnpacked
            ? (byRatio, $"it unpacks to more than {MostRatio} times its size: give it unpacked, as .jsonl; nothing behind that place was read")
            : (MostUnpacked, "unpacked it is larger than 256 MB: cut it into parts, or give it unpacked, as .jsonl; nothing behind that place was read");
    }

    private static bool BeginsAsGzip(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
    }

    private static StreamReader? Open(SourceFile source, Action<LeftOut> leftOut)
    {
        try
        {
            var file = File.OpenRead(source.Path);
            return new StreamReader(source.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file, Utf8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            leftOut(new LeftOut(source.Id, exception.Message.TrimEnd('.')) { MayPass = true });
            return null;
        }
    }

    private static string? NextLine(LimitedLines lines, SourceFile source, Action<LeftOut> leftOut, Action<string> tooLong)
    {
        try
        {
            return lines.Next();
        }
        catch (CorpusFormatException exception)
        {
            tooLong(exception.Message);
            return null;
        }
        catch (InvalidDataException)
        {
            leftOut(new LeftOut(source.Id, BeginsAsGzip(source.Path) ? Broken : "the file is not gzip, as its name says: name it .jsonl, or pack it"));
            return null;
        }
        catch (IOException exception)
        {
            leftOut(new LeftOut(source.Id, $"it could not be read to its end: {exception.Message.TrimEnd('.')}") { MayPass = true });
            return null;
        }
    }
}
