using System.Text.Json;

namespace Bot.Evaluation.Batch;

/// <summary>Reads fields of one JSON object by name. A field that is null counts as absent; one of another kind than asked for is a
/// <see cref="FormatException"/> that says so.</summary>
internal static class JsonFields
{
    /// <summary>The field's text; absent is a fault.</summary>
    public static string Text(this JsonElement row, string name) => row.TextOrNull(name) ?? throw new FormatException($"\"{name}\" is missing");

    /// <summary>The field's text; absent or empty is a fault.</summary>
    public static string Id(this JsonElement row, string name) =>
        row.Text(name) is { Length: > 0 } id ? id : throw new FormatException($"\"{name}\" must not be empty");

    /// <summary>The field's text; null when absent.</summary>
    public static string? TextOrNull(this JsonElement row, string name) => row.Field(name) is { } field ? AsText(field, name) : null;

    /// <summary>The field's texts, in order; empty when absent.</summary>
    public static List<string> Texts(this JsonElement row, string name) => [.. row.Items(name).Select(item => AsText(item, name))];

    /// <summary>What is read from each object of the field's array, in order; empty when absent.</summary>
    public static List<T> Rows<T>(this JsonElement row, string name, Func<JsonElement, T> read) => [.. row.Items(name).Select(item =>
        item.ValueKind == JsonValueKind.Object ? read(item) : throw new FormatException($"each of \"{name}\" must be an object"))];

    /// <summary>The field's number; null when absent.</summary>
    public static Figure? Number(this JsonElement row, string name)
    {
        if (row.Field(name) is not { } field) return null;
        if (field.ValueKind != JsonValueKind.Number) throw new FormatException($"\"{name}\" must be a number");
        return new Figure(field.GetDouble(), field.GetRawText().AsSpan().IndexOfAny(".eE") < 0);
    }

    /// <summary>The field, whatever its kind; null when absent.</summary>
    public static JsonElement? Field(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static IEnumerable<JsonElement> Items(this JsonElement row, string name)
    {
        if (row.Field(name) is not { } field) yield break;
        if (field.ValueKind != JsonValueKind.Array) throw new FormatException($"\"{name}\" must be an array");
        foreach (var item in field.EnumerateArray()) yield return item;
    }

    private static string AsText(JsonElement field, string name)
    {
        if (field.ValueKind != JsonValueKind.String) throw new FormatException($"\"{name}\" must be text");
        try
        {
            return field.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"\"{name}\" is not valid Unicode");
        }
    }
}
