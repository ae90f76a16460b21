using System.Buffers.Binary;
using System.Text;

namespace Bot.Corpus.Formats.Word;

/// <summary>The directory of a ZIP container, read and judged before anything in the container is opened.</summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054b50;
    private const uint EntryMark = 0x02014b50;
    private const uint LocalMark = 0x04034b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const int LongestComment = ushort.MaxValue;
    private const int Encrypted = 1 | 1 << 6 | 1 << 13;

    private const int MostEntries = 2_000;
    private const long MostBytes = 256L << 20;
    private const long RatioCounts = 1L << 20;
    private const long MostRatio = 200;

    private const string Damaged = "its ZIP container is damaged or cut off: save it again";

    /// <summary>The entries, none larger than it may be, none reaching into another.</summary>
    /// <exception cref="CorpusFormatException">The container is not one that is opened; the message says why.</exception>
    public static IReadOnlyList<ZipEntry> Read(byte[] zip)
    {
        var end = FindEnd(zip);
        if (end < 0) throw new CorpusFormatException(Damaged);
        int declared = UInt16(zip, end + 10);
        if (declared > MostEntries) throw TooMany();
        long at = UInt32(zip, end + 16);
        if (at + UInt32(zip, end + 12) > end) throw new CorpusFormatException(Damaged);
        var directory = at;
        var entries = new List<ZipEntry>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (at + EntryLength <= end && UInt32(zip, at) == EntryMark)
        {
            if (entries.Count == MostEntries) throw TooMany();
            var entry = ReadEntry(zip, at, directory);
            if (!names.Add(entry.Name)) throw new CorpusFormatException($"its ZIP container holds {Shown(entry.Name)} twice: save it again");
            entries.Add(entry);
            at += EntryLength + UInt16(zip, at + 28) + UInt16(zip, at + 30) + UInt16(zip, at + 32);
        }

        if (entries.Count != declared) throw new CorpusFormatException(Damaged);
        if (entries.Sum(entry => entry.Size) > MostBytes) throw new CorpusFormatException("unpacked it would be larger than 256 MB: cut it into parts");
        RefuseOverlaps(entries);
        return entries;
    }

    private static ZipEntry ReadEntry(byte[] zip, long at, long directory)
    {
        if ((UInt16(zip, at + 8) & Encrypted) != 0) throw new CorpusFormatException("it is encrypted: save it without a password");
        var nameLength = UInt16(zip, at + 28);
        if (at + EntryLength + nameLength > zip.Length) throw new CorpusFormatException(Damaged);
        var name = Encoding.UTF8.GetString(zip, (int)at + EntryLength, nameLength).Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains(':') || name.Contains('\0') || name.Split('/').Contains(".."))
            throw new CorpusFormatException($"its ZIP container holds {Shown(name)}, a name that leads out of it: save it again");
        var method = UInt16(zip, at + 10);
        if (method is not (0 or 8)) throw new CorpusFormatException("its ZIP container is packed in a way that Word does not use: save it again");
        long packed = UInt32(zip, at + 20), size = UInt32(zip, at + 24), start = UInt32(zip, at + 42);
        if (start + LocalLength > directory || UInt32(zip, start) != LocalMark) throw new CorpusFormatException(Damaged);
        var data = start + LocalLength + UInt16(zip, start + 26) + UInt16(zip, start + 28);
        if (data + packed > directory) throw new CorpusFormatException(Damaged);
        if (size > RatioCounts && size > MostRatio * packed)
            throw new CorpusFormatException($"{Shown(name)} in it unpacks to more than {MostRatio} times its size: save it again, or as text");
        return new ZipEntry(name, method, UInt32(zip, at + 16), packed, size, start, data);
    }

    private static void RefuseOverlaps(List<ZipEntry> entries)
    {
        var behind = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Start))
        {
            if (entry.Start < behind) throw new CorpusFormatException($"{Shown(entry.Name)} in its ZIP container overlaps another entry: save it again");
            behind = entry.Data + entry.Packed;
        }
    }

    // The comment behind the directory has any length; its end is the end of the file.
    private static long FindEnd(byte[] zip)
    {
        for (var at = zip.Length - EndLength; at >= 0 && at >= zip.Length - EndLength - LongestComment; at--)
            if (UInt32(zip, at) == EndMark && at + EndLength + UInt16(zip, at + 20) == zip.Length) return at;
        return -1;
    }

    private static CorpusFormatException TooMany() => new($"its ZIP container holds more than {MostEntries:#,0} entries: save it again, or as text");

    private static string Shown(string name) => name.Length > 60 ? string.Concat(name.AsSpan(0, 60), "…") : name;

    private static ushort UInt16(byte[] bytes, long at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan((int)at));

    private static uint UInt32(byte[] bytes, long at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)at));
}
