using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Evaluation.Batch;

/// <summary>Writes JSON Lines into a temporary file beside the target, and moves it into place at the end, so that a broken run leaves what was
/// there before.</summary>
internal sealed class LineFileWriter : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private readonly Utf8JsonWriter _json;

    public LineFileWriter(string path)
    {
        _target = Path.GetFullPath(path);
        if (Directory.Exists(_target)) throw new BatchFileException(path, "this is a folder, and the file cannot be written over it");
        // Moving a file over a device would take the device away from everyone.
        if (_target.StartsWith("/dev/", StringComparison.Ordinal)) throw new BatchFileException(path, "this is a device; name a file instead");
        var folder = Path.GetDirectoryName(_target)!;
        _temporary = Path.Combine(folder, $".{Path.GetFileName(_target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            _stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (DirectoryNotFoundException)
        {
            throw new BatchFileException(path, $"the folder {folder} does not exist");
        }
        catch (UnauthorizedAccessException)
        {
            throw new BatchFileException(path, $"nothing can be written into {folder}");
        }

        // The file is no web page: what HTML would want escaped may stand as it is, and so may Arabic.
        _json = new Utf8JsonWriter(_stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes one line: an object with the fields that <paramref name="fields"/> writes.</summary>
    public void Write(Action<Utf8JsonWriter> fields)
    {
        _json.WriteStartObject();
        fields(_json);
        _json.WriteEndObject();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        _json.Reset();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        _json.Dispose();
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_temporary, _target, overwrite: true);
    }

    /// <summary>Removes what was written, unless it is in its place.</summary>
    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
        File.Delete(_temporary);
    }
}
