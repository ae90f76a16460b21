using System.Xml;
using System.Xml.Linq;

namespace Bot.Corpus.Formats.Word;

/// <summary>XML that a hostile file could have written: no entities, nothing fetched, no deep nesting.</summary>
internal static class CheckedXml
{
    private const int DeepestElement = 256;

    /// <summary>How such XML is read.</summary>
    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        CheckCharacters = true,
    };

    /// <summary>Reads a part to its end and keeps nothing. Returns whether there are <see cref="SmartTags"/> in it.</summary>
    /// <exception cref="CorpusFormatException">It is no XML, declares entities, or goes too deep.</exception>
    public static bool Check(string name, byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), Settings);
            var hasSmartTags = false;
            while (reader.Read())
            {
                if (reader.Depth > DeepestElement) throw new CorpusFormatException($"{name} in it is nested more than {DeepestElement} deep: save it again, or as text");
                hasSmartTags |= SmartTags.IsOne(reader);
            }

            return hasSmartTags;
        }
        catch (XmlException)
        {
            throw new CorpusFormatException($"{name} in it is not XML that is read (it is damaged, or declares entities): save it again, or as text");
        }
    }

    /// <summary>The relationships without those that lead out of the file: then nothing can be fetched, and no broken address can stop the reading.</summary>
    /// <param name="checkedContent">What <see cref="Check"/> has let pass.</param>
    public static byte[] WithoutExternal(byte[] checkedContent)
    {
        using var reader = XmlReader.Create(new MemoryStream(checkedContent), Settings);
        var part = XDocument.Load(reader);
        part.Root!.Elements().Where(relation => (string?)relation.Attribute("TargetMode") is { } mode && !mode.Equals("Internal", StringComparison.OrdinalIgnoreCase)).Remove();
        using var clean = new MemoryStream();
        part.Save(clean, SaveOptions.DisableFormatting);
        return clean.ToArray();
    }
}
