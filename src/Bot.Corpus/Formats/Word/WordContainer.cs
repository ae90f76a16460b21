using System.IO.Compression;
using System.Xml;

namespace Bot.Corpus.Formats.Word;

/// <summary>Looks a <c>.docx</c> over before it is opened: a ZIP container whose parts are few, small and plain XML.</summary>
internal static class WordContainer
{
    private const int MostEntries = 2_000;
    private const long MostBytes = 256L * 1024 * 1024;
    private const int MostRatio = 200;
    private const int DeepestXml = 256;

    // Below this a high ratio does no harm, and small parts of zeros or spaces have one.
    private const long RatioCountsFrom = 1024 * 1024;

    /// <exception cref="CorpusFormatException">It is not one that can be opened safely.</exception>
    public static void Check(byte[] content)
    {
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new CorpusFormatException("it is an old or encrypted Word file: save it as .docx without a password");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) throw new CorpusFormatException("it holds more than 2,000 parts, as no document does: save it again from Word");
            if (zip.Entries.Sum(entry => entry.CompressedLength) > content.Length) throw new CorpusFormatException("its parts overlap, as no document's do: save it again from Word");
            var total = 0L;
            foreach (var entry in zip.Entries) total += Check(entry, MostBytes - total);
            if (zip.GetEntry("word/document.xml") is null && zip.GetEntry("[Content_Types].xml") is null) throw new CorpusFormatException("the file is not a Word document, as its name says");
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new CorpusFormatException(exception is XmlException ? "its XML is damaged, or holds what a document's may not: save it again from Word" : "it is damaged or cut off: save it again from Word");
        }
    }

    private static long Check(ZipArchiveEntry entry, long left)
    {
        if (entry.FullName.Split('/', '\\').Contains("..") || entry.FullName.StartsWith('/')) throw new CorpusFormatException("a part of it is named outside the file: save it again from Word");
        if (entry.IsEncrypted) throw new CorpusFormatException("it is encrypted: save it without a password");
        var size = Unpack(entry, left);
        if (size > RatioCountsFrom && size / Math.Max(1, entry.CompressedLength) > MostRatio) throw TooLarge();
        var name = entry.FullName;
        if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) CheckXml(entry);
        return size;
    }

    // The real size: what a container states of itself may be a lie.
    private static long Unpack(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        var buffer = new byte[81920];
        var size = 0L;
        for (int read; (read = stream.Read(buffer)) > 0;)
            if ((size += read) > most) throw TooLarge();
        if (size != entry.Length) throw new InvalidDataException("not as long as stated");
        return size;
    }

    private static void CheckXml(ZipArchiveEntry entry)
    {
        if (entry.Length == 0) return;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
            if (xml.Depth > DeepestXml) throw new CorpusFormatException("its XML is nested deeper than a document's is: save it again from Word");
    }

    private static CorpusFormatException TooLarge() => new("it unpacks to more than a document may: cut it into parts, or save it again from Word");
}
