using System.Globalization;

namespace Bot.Host.Web.Sources;

/// <summary>The address of a page that shows a document with some of its characters marked.</summary>
public static class SourceAddress
{
    /// <summary>Path, query and fragment, to be put behind the address of this program. The fragment leads to the marked characters.</summary>
    /// <param name="documentId">The document's id; each part between slashes is escaped.</param>
    /// <param name="start">Offset of the first marked UTF-16 code unit.</param>
    /// <param name="end">Offset just behind the last.</param>
    public static string Path(string documentId, int start, int end)
    {
        var parts = string.Join('/', documentId.Split('/').Select(Uri.EscapeDataString));
        return string.Create(CultureInfo.InvariantCulture, $"/sources/{parts}?start={start}&end={end}#quote");
    }
}
