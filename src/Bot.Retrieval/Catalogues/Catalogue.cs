using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Relations.Dates;

namespace Bot.Retrieval.Catalogues;

/// <summary>What a generation was built from, file by file, and what it holds, document by document. Kept in <c>catalogue.json</c> beside its index.</summary>
/// <param name="Files">The files, in the order of their ids.</param>
/// <param name="Documents">The documents, in the order of their ids.</param>
public sealed record Catalogue(IReadOnlyList<IndexedFile> Files, IReadOnlyList<DocumentEntry> Documents)
{
    private const string FileName = "catalogue.json";

    internal void Write(string folder)
    {
        using var file = System.IO.File.Create(Path.Combine(folder, FileName));
        JsonSerializer.Serialize(file, this, CatalogueJson.Default.Catalogue);
    }

    /// <summary>The catalogue of a generation, unread.</summary>
    internal static FileStream Open(string folder) =>
        new(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <exception cref="InvalidDataException">It can't be read. Its bytes were checked when the generation was opened, so it was written wrong.</exception>
    internal static Catalogue Read(FileStream file) =>
        JsonSerializer.Deserialize(file, CatalogueJson.Default.Catalogue) ?? throw new InvalidDataException($"{file.Name} holds no catalogue: build the index anew.");
}

[JsonSourceGenerationOptions(IncludeFields = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = [typeof(PartialDateJson)])]
[JsonSerializable(typeof(Catalogue))]
internal sealed partial class CatalogueJson : JsonSerializerContext;

/// <summary>Dates as they are written: <c>2009-03</c>.</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate?>
{
    public override PartialDate? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? PartialDate.Parse(text) : null;

    public override void Write(Utf8JsonWriter writer, PartialDate? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString());
}
