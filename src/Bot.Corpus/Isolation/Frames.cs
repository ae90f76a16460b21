using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Corpus.Formats;

namespace Bot.Corpus.Isolation;

/// <summary>What goes through the pipes: a file in, its text or a reason out. A frame is a length of four bytes and that many bytes.</summary>
internal static class Frames
{
    /// <summary>What a reader answers: exactly one of the two.</summary>
    public sealed record Answer(Extracted? Extracted, string? Reason);

    private const string NoAnswer = "what its reader answers can't be read: the file may be damaged; save it again, or in another format";

    // No page ever holds it. Escaped, letters of most languages would take six bytes each, and their files could be a third as long.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteFile(Stream stream, string extension, byte[] content)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(extension);
        writer.Write(content.Length);
        writer.Write(content);
        writer.Flush();
    }

    /// <summary>The next file; null when no more will come.</summary>
    public static (string Extension, byte[] Content)? ReadFile(BinaryReader reader)
    {
        try
        {
            var extension = reader.ReadString();
            var content = new byte[reader.ReadInt32()];
            reader.BaseStream.ReadExactly(content);
            return (extension, content);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    public static void WriteAnswer(Stream stream, Answer answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, Plain);
        stream.Write(BitConverter.GetBytes(bytes.Length));
        stream.Write(bytes);
        stream.Flush();
    }

    /// <exception cref="EndOfStreamException">The reader ended.</exception>
    /// <exception cref="InvalidDataException">The answer is longer than may be, or none; the message says so of the file.</exception>
    public static Answer ReadAnswer(Stream stream, int mostBytes)
    {
        var head = new byte[4];
        stream.ReadExactly(head);
        var length = BitConverter.ToInt32(head);
        if (length < 0 || length > mostBytes) throw new InvalidDataException("its text is longer than a file's may be: cut it into parts");
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        try
        {
            var answer = JsonSerializer.Deserialize<Answer>(bytes);
            return answer is { Extracted: not null } or { Reason: not null } ? answer : throw new InvalidDataException(NoAnswer);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(NoAnswer, exception);
        }
    }
}
