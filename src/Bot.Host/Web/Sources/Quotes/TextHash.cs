using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Bot.Host.Web.Sources.Quotes;

/// <summary>Tells one text from another.</summary>
public static class TextHash
{
    /// <summary>16 hexadecimal digits of XxHash3 over the UTF-16 code units, low byte first; against mistakes, not against malice.</summary>
    public static string Of(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text)).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Whether the digits could be a hash that an address carries.</summary>
    public static bool IsOne(string digits) => digits.Length == 16 && digits.All(char.IsAsciiHexDigitLower);
}
