using System.IO.Compression;

namespace Bot.Host.Teams;

/// <summary>The file that is uploaded to Teams: a zip with the manifest and the two icons at its top.</summary>
internal static class TeamsPackage
{
    // The earliest time that a zip can state: the same app gives the same bytes on any day.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int PlainFile = 0x81A4 << 16; // -rw-r--r--

    /// <summary>The package, the same bytes for the same app.</summary>
    public static byte[] Write(TeamsApp app)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", TeamsManifest.Write(app));
            Add(zip, TeamsManifest.ColorIcon, TeamsIcons.Color());
            Add(zip, TeamsManifest.OutlineIcon, TeamsIcons.Outline());
        }

        return buffer.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = unchecked(PlainFile);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
