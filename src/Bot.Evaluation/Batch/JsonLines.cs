using System.IO.Compression;
using System.Text.Json;

namespace Bot.Evaluation.Batch;

/// <summary>Reads JSON Lines, plain or gzipped (a name that ends in <c>.gz</c>). All of a file is read, or none of it.</summary>
internal static class JsonLines
{
    /// <summary>The rows, in order; at least one. Blank lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads one object; throws <see cref="FormatException"/> with what is wrong with it.</param>
    /// <param name="id">Where given, no two rows may have the same.</param>
    public static List<T> Read<T>(string path, Func<JsonElement, T> read, Func<T, string>? id = null)
    {
        var bytes = Bytes(path);
        var rows = new List<T>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var (line, start) = (1, bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        for (; start < bytes.Length; line++)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            if (length < 0) length = bytes.Length - start;
            var text = bytes.AsMemory(start, length);
            start += length + 1;
            if (text.Span.Trim(" \t\r"u8).IsEmpty) continue;
            var row = ReadLine(path, line, text, read);
            if (id is not null && !lines.TryAdd(id(row), line))
                throw new BatchFileException(path, line, $"the id \"{id(row)}\" is that of line {lines[id(row)]}; each must be its own");
            rows.Add(row);
        }

        return rows is [] ? throw new BatchFileException(path, "the file is empty, but must hold one JSON object a line") : rows;
    }

    private static T ReadLine<T>(string path, int line, ReadOnlyMemory<byte> text, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? read(json.RootElement)
                : throw new FormatException("the line must be one JSON object");
        }
        catch (JsonException fault)
        {
            throw new BatchFileException(path, line, $"the line is not JSON from byte {fault.BytePositionInLine + 1} on");
        }
        catch (FormatException fault)
        {
            throw new BatchFileException(path, line, fault.Message);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(path);
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            packed.CopyTo(plain);
            return plain.ToArray();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BatchFileException(path, "there is no such file");
        }
        catch (InvalidDataException)
        {
            throw new BatchFileException(path, "the file is not gzip, as its name says");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BatchFileException(path, Directory.Exists(path) ? "this is a folder, not a file" : "the file cannot be opened for reading");
        }
    }
}
