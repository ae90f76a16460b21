using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bot.Retrieval.Catalogues;

/// <summary>Tells one text from another, also where whoever writes the texts would have two taken for one.</summary>
public static class TextHash
{
    /// <summary>How many hexadecimal digits a hash has.</summary>
    public const int Digits = 32;

    // Hashing these takes milliseconds, and each citation of a document needs its hash.
    private const int Long = 100_000;

    private static readonly ConditionalWeakTable<string, string> OfLong = [];

    /// <summary>The first 128 bits of SHA-256 over the UTF-16 code units, low byte first, in hexadecimal digits. Of a long text it is kept as long as the text is.</summary>
    public static string Of(string text) => text.Length < Long ? Of(text.AsSpan()) : OfLong.GetValue(text, kept => Of(kept.AsSpan()));

    /// <summary>The same of a part of a text; never kept.</summary>
    public static string Of(ReadOnlySpan<char> text) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text)).AsSpan(0, Digits / 2));

    /// <summary>Whether the digits could be a hash that an address carries.</summary>
    public static bool IsOne(string digits) => digits.Length == Digits && digits.All(char.IsAsciiHexDigitLower);
}
