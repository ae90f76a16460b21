using System.Text.Json;
using Bot.Relations.Terms;
using Bot.Retrieval.Indexing;

namespace Bot.Retrieval.Generations;

/// <summary>What a generation says of itself, in the file <c>manifest.json</c> beside its index.</summary>
/// <param name="Fingerprint">The fingerprint of the corpus it was built from.</param>
/// <param name="Counts">What it holds.</param>
internal sealed record Manifest(string Fingerprint, IndexCounts Counts)
{
    /// <summary>The form of this file.</summary>
    public const int Format = 2;

    private const string FileName = "manifest.json";

    // What is indexed follows from the word tables and analyzers: an index of another build of them is built anew.
    private static readonly string Program = $"{typeof(TermReader).Module.ModuleVersionId:N}-{typeof(Manifest).Module.ModuleVersionId:N}";

    public void Write(string folder)
    {
        using var file = File.Create(Path.Combine(folder, FileName));
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("program", Program);
        json.WriteString("fingerprint", Fingerprint);
        json.WriteNumber("documents", Counts.Documents);
        json.WriteNumber("passages", Counts.Passages);
        if (Counts.Years is { } years)
        {
            json.WriteNumber("first", years.First);
            json.WriteNumber("last", years.Last);
        }

        json.WriteStartArray("languages");
        foreach (var language in Counts.Languages) json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The manifest of a generation; null when there is none, when it can't be read, or when another build of the program wrote it.</summary>
    public static Manifest? Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            var root = json.RootElement;
            if (root.GetProperty("format").GetInt32() != Format || root.GetProperty("program").GetString() != Program) return null;
            var languages = root.GetProperty("languages").EnumerateArray().Select(language => language.GetString()!).ToList();
            var counts = new IndexCounts(root.GetProperty("documents").GetInt32(), root.GetProperty("passages").GetInt32(), languages) { Years = ReadYears(root) };
            return new Manifest(root.GetProperty("fingerprint").GetString()!, counts);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static (int First, int Last)? ReadYears(JsonElement root) =>
        root.TryGetProperty("first", out var first) && root.TryGetProperty("last", out var last) ? (first.GetInt32(), last.GetInt32()) : null;
}
