using System.IO.Compression;
using System.IO.Hashing;

namespace Bot.Corpus.Formats.Word;

/// <summary>Makes a container that is safe to open out of one that may not be: only XML is taken over, unpacked within limits and checked.</summary>
internal static class WordContainer
{
    private const string Relations = ".rels";

    /// <summary>An unpacked container with the same entries. What is no XML that text stands in (pictures, fonts, embedded files) is empty in it.</summary>
    /// <exception cref="CorpusFormatException">The file is no such container, or not one that is opened.</exception>
    public static MemoryStream Clean(byte[] content)
    {
        if (content.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) throw new CorpusFormatException("it is an old or encrypted Word file: save it as .docx without a password");
        if (!content.AsSpan().StartsWith("PK"u8)) throw new CorpusFormatException("it is not a Word document: save it as .docx");
        var clean = new MemoryStream();
        using (var zip = new ZipArchive(clean, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in ZipDirectory.Read(content).Where(entry => !entry.Name.EndsWith('/')))
            {
                using var copy = zip.CreateEntry(entry.Name, CompressionLevel.NoCompression).Open();
                if (!HoldsText(entry.Name)) continue;
                var part = Unpack(content, entry);
                var hasSmartTags = CheckedXml.Check(entry.Name, part);
                copy.Write(entry.Name.EndsWith(Relations, StringComparison.OrdinalIgnoreCase) ? CheckedXml.WithoutExternal(part) : hasSmartTags ? SmartTags.Unwrap(part) : part);
            }

        clean.Position = 0;
        return clean;
    }

    // .psmdcp: the core properties, as .NET's own packages call them.
    private static bool HoldsText(string name) =>
        Array.Exists([".xml", ".psmdcp", Relations], ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase);

    // The declared size was judged; here it is held to. One byte more is read than it allows, and the file is refused.
    private static byte[] Unpack(byte[] zip, ZipEntry entry)
    {
        var part = new byte[entry.Size];
        try
        {
            using var packed = new MemoryStream(zip, (int)entry.Data, (int)entry.Packed, writable: false);
            using Stream content = entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress);
            if (content.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) < part.Length || content.ReadByte() >= 0) throw Lying(entry);
        }
        catch (InvalidDataException)
        {
            throw new CorpusFormatException($"{entry.Name} in it is damaged: save it again");
        }

        return Crc32.HashToUInt32(part) == entry.Crc ? part : throw Lying(entry);
    }

    private static CorpusFormatException Lying(ZipEntry entry) => new($"{entry.Name} in it is not what its ZIP container says: it may be damaged; save it again");
}
