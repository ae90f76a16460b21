using System.Text;

namespace Bot.Retrieval.Generations;

/// <summary>The file that names the generation to open, with a hash of the name behind it: a flipped bit must not name another. Replaced atomically.</summary>
internal static class Pointer
{
    /// <summary>What the name of every generation begins with; a number follows.</summary>
    public const string Prefix = "generation-";

    private const string FileName = "current";

    /// <summary>The name that an index folder's pointer holds; null when there is no pointer, or when it was damaged. Its word is not trusted as a path.</summary>
    public static string? Read(string folder)
    {
        try
        {
            var file = Path.Combine(folder, FileName);
            if (!File.Exists(file) || File.ReadAllText(file).TrimEnd('\n').Split(' ') is not [var name, var hash]) return null;
            return hash == HashOf(name) && name.StartsWith(Prefix, StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? name : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether there is a pointer, damaged or not.</summary>
    public static bool IsThere(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Makes it name another generation, for good when this returns.</summary>
    public static void Write(string folder, string name)
    {
        var file = Path.Combine(folder, FileName);
        var next = file + ".next";
        using (var stream = File.Create(next))
        {
            stream.Write(Encoding.ASCII.GetBytes($"{name} {HashOf(name)}\n"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, file, overwrite: true);
        Durable.FlushEntries(folder);
    }

    private static string HashOf(string name) => FileCheck.HashOf(Encoding.UTF8.GetBytes(name));
}
