using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bot.Answering;

namespace Bot.Retrieval.Vectors;

/// <summary>What of a passage is embedded, and the key under which its vector is found again.</summary>
internal static class EmbeddedText
{
    // Most models read a few hundred words; passages are rarely longer.
    private const int Longest = 2000;

    /// <summary>Title and headings, which say what a row is about, then the passage itself; cut where it is longer than models read.</summary>
    public static string Of(Passage passage)
    {
        var text = $"{passage.Context}\n{passage.Text}";
        if (text.Length <= Longest) return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    /// <summary>The first half of the text's SHA-256: no document can be made to take another's vector.</summary>
    public static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
