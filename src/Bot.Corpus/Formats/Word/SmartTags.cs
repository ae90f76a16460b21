using System.Xml;

namespace Bot.Corpus.Formats.Word;

/// <summary>Marks that Word of 2003 to 2007 put round names, places and dates as they were typed. The library no longer knows them, and with them it would
/// not know the runs in them: so they go before it reads.</summary>
internal static class SmartTags
{
    /// <summary>Whether the reader stands at one.</summary>
    public static bool IsOne(XmlReader reader) => reader.LocalName == "smartTag" && IsWord(reader);

    /// <summary>The part without them, with what stands in them.</summary>
    /// <param name="checkedContent">What <see cref="CheckedXml.Check"/> has let pass.</param>
    public static byte[] Unwrap(byte[] checkedContent)
    {
        using var reader = XmlReader.Create(new MemoryStream(checkedContent), CheckedXml.Settings);
        using var plain = new MemoryStream(checkedContent.Length);
        using (var writer = XmlWriter.Create(plain, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }))
        {
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.LocalName == "smartTagPr" && IsWord(reader)) reader.Skip();
                else
                {
                    if (!IsOne(reader)) Copy(reader, writer);
                    reader.Read();
                }
            }
        }

        return plain.ToArray();
    }

    private static bool IsWord(XmlReader reader) => reader.NamespaceURI.Contains("/wordprocessingml/", StringComparison.Ordinal);

    // Without what is in it.
    private static void Copy(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (reader.IsEmptyElement) writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                writer.WriteWhitespace(reader.Value);
                break;
        }
    }
}
