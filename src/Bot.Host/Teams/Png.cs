using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bot.Host.Teams;

/// <summary>Writes pixels as a PNG file: 8 bits each of red, green, blue and opacity, not interlaced.</summary>
internal static class Png
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Reduce((uint)n))];

    /// <summary>The file, for pixels row by row from the top left.</summary>
    public static byte[] Write(int width, int height, byte[] pixels)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6); // bits, red-green-blue-opacity
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Packed(width * 4, pixels));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Packed(int rowLength, byte[] pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            for (var row = 0; row < pixels.Length; row += rowLength)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(pixels, row, rowLength);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] data) => ~data.Aggregate(0xFFFFFFFF, (crc, b) => Table[(crc ^ b) & 0xFF] ^ (crc >> 8));

    private static uint Reduce(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
