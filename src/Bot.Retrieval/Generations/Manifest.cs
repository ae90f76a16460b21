using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Relations.Terms;
using Bot.Retrieval.Indexing;

namespace Bot.Retrieval.Generations;

/// <summary>What a generation says of itself, in the file <c>manifest.json</c> beside its index: a hash of all that follows, then one JSON object.
/// Written last: a generation without one is not finished.</summary>
/// <param name="Fingerprint">The fingerprint of the corpus it was built from.</param>
/// <param name="Counts">What it holds.</param>
/// <param name="Files">Length and hash of each of its other files, by name.</param>
internal sealed record Manifest(string Fingerprint, IndexCounts Counts, IReadOnlyDictionary<string, FileCheck> Files)
{
    /// <summary>The form of a generation's files.</summary>
    public const int Format = 4;

    private const string FileName = "manifest.json";

    // What is indexed follows from the word tables and analyzers: an index of another build of them is built anew.
    private static readonly string Program = $"{Format}-{typeof(TermReader).Module.ModuleVersionId:N}-{typeof(Manifest).Module.ModuleVersionId:N}";

    /// <summary>The build of the program that wrote it.</summary>
    public string WrittenBy { get; init; } = Program;

    /// <summary>The manifest of a folder whose other files are all written.</summary>
    public static Manifest Of(string folder, string fingerprint, IndexCounts counts) =>
        new(fingerprint, counts, Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), FileCheck.Of));

    public void Write(string folder)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);
        using var file = File.Create(Path.Combine(folder, FileName));
        file.Write(System.Text.Encoding.ASCII.GetBytes(FileCheck.HashOf(json) + "\n"));
        file.Write(json);
    }

    /// <summary>The manifest of a generation; null when there is none, when it was damaged, or when another build of the program wrote it.</summary>
    public static Manifest? Read(string folder) => TryRead(folder, out var manifest) && manifest?.WrittenBy == Program ? manifest : null;

    /// <summary>Whether another build of the program wrote it: it is whole, and not ours.</summary>
    public static bool IsOfAnotherBuild(string folder) => TryRead(folder, out var manifest) && manifest?.WrittenBy != Program;

    /// <summary>Whether a generation holds that file as it was written, whatever else has become of it and whichever build of the program wrote it.</summary>
    public static bool HoldsWhole(string folder, string file) =>
        TryRead(folder, out var manifest) && manifest?.Files.TryGetValue(file, out var check) == true && Fault(Path.Combine(folder, file), check) is null;

    // Whether it is as it was written; of a form that this build does not know nothing comes out.
    private static bool TryRead(string folder, out Manifest? manifest)
    {
        manifest = null;
        try
        {
            var content = File.ReadAllBytes(Path.Combine(folder, FileName)).AsSpan();
            var end = content.IndexOf((byte)'\n');
            if (end < 0 || System.Text.Encoding.ASCII.GetString(content[..end]) != FileCheck.HashOf(content[(end + 1)..])) return false;
            manifest = JsonSerializer.Deserialize(content[(end + 1)..], ManifestJson.Default.Manifest);
            return true;
        }
        catch (JsonException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether every file is there and holds the bytes that were written. Reads them all: a flipped bit would not keep Lucene from opening.</summary>
    public bool MatchesFiles(string folder) => !Faults(folder).Any();

    /// <summary>The files that are not as they were written, and what is wrong with each; found as they are asked for.</summary>
    public IEnumerable<string> Faults(string folder)
    {
        foreach (var (name, check) in Files)
            if (Fault(Path.Combine(folder, name), check) is { } fault) yield return $"{name} {fault}";
        // Lucene would open a newer commit than ours if there were one.
        foreach (var name in Directory.EnumerateFiles(folder, "segments*").Select(file => Path.GetFileName(file)).Where(name => !Files.ContainsKey(name)))
            yield return $"{name} does not belong there";
    }

    private static string? Fault(string path, FileCheck expected)
    {
        try
        {
            var found = FileCheck.Of(path);
            return found == expected ? null : found.Length == expected.Length ? "does not hold what was written" : $"is {found.Length} bytes long instead of {expected.Length}";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "is missing";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"can't be read ({exception.Message.TrimEnd('.')})";
        }
    }
}

/// <summary>What tells whether a file is whole: its length and its XxHash3, against mistakes, not malice.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">Sixteen hexadecimal digits.</param>
internal readonly record struct FileCheck(long Length, string Hash)
{
    public static FileCheck Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var hash = new XxHash3();
        hash.Append(file);
        return new FileCheck(file.Length, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(XxHash3.Hash(content));
}

[JsonSourceGenerationOptions(IncludeFields = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
