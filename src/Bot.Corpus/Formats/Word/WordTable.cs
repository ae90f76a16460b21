using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Corpus.Formats.Word;

/// <summary>The rows and cells of a table that are seen.</summary>
internal static class WordTable
{
    private const int FirstRowFlag = 0x20;

    /// <summary>Rows, without deleted and hidden ones; also those that stand in content controls.</summary>
    public static IEnumerable<TableRow> Rows(OpenXmlElement table) => table.SelectMany(child => child switch
    {
        TableRow row => row.TableRowProperties is { } its && (its.GetFirstChild<Deleted>() is not null || its.GetFirstChild<Hidden>() is not null) ? [] : [row],
        SdtRow or SdtContentRow or CustomXmlRow => Rows(child),
        _ => [],
    });

    /// <summary>The cells of a row; also those that stand in content controls.</summary>
    public static IEnumerable<TableCell> Cells(OpenXmlElement row) => row.SelectMany(child => child switch
    {
        TableCell cell => [cell],
        SdtCell or SdtContentCell or CustomXmlCell => Cells(child),
        _ => Enumerable.Empty<TableCell>(),
    });

    /// <summary>Whether the first row names the columns. A table that says nothing of it is taken to be made as most are: with such a row.</summary>
    public static bool HasHeader(Table table, TableRow first)
    {
        if (first.TableRowProperties?.GetFirstChild<TableHeader>() is not null) return true;
        var look = table.GetFirstChild<TableProperties>()?.TableLook;
        if (look?.FirstRow is { } said) return said.InnerText is "1" or "true" or "on";
        return look?.Val?.InnerText is not { } flags || !int.TryParse(flags, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) || (bits & FirstRowFlag) != 0;
    }

    /// <summary>Whether something is painted behind the table, or behind rows of it that its style chooses.</summary>
    public static bool IsPainted(Table table, WordStyles styles)
    {
        var properties = table.GetFirstChild<TableProperties>();
        return WordPaper.IsPainted(properties?.Shading) || styles.Chain(properties?.TableStyle?.Val?.Value).Any(WordPaper.IsPaintedSomewhere);
    }
}
