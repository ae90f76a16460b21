using System.Formats.Tar;

namespace Bot.Corpus;

/// <summary>Tells files from what only stands among them.</summary>
internal static class FileKind
{
    private const int TypeAt = 156;
    private const byte RegularFile = (byte)'0';

    /// <summary>Why a file without length is left out. It may be a pipe, and to open that would be to wait for its writer.</summary>
    public static string Nothing(FileInfo file) =>
        IsFile(file) ? "it is empty: write its text into it, or delete it" : "it is a pipe or a device, not a file: put a file in its place";

    /// <summary>Whether people's computers put it there, and not people.</summary>
    public static bool IsLitter(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal) || Array.Exists(["Thumbs.db", "desktop.ini", ".DS_Store"], litter => name.Equals(litter, StringComparison.OrdinalIgnoreCase));

    // .NET has no call that says what a file is. What packs files asks without opening them, and writes the answer down.
    private static bool IsFile(FileInfo file)
    {
        try
        {
            using var packed = new MemoryStream();
            using var tar = new TarWriter(packed, TarEntryFormat.Ustar, leaveOpen: true);
            tar.WriteEntry(file.FullName, "0");
            return packed.GetBuffer()[TypeAt] == RegularFile;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A socket can't be packed; an empty file that may not be read is a file.
            return exception is UnauthorizedAccessException;
        }
    }
}
