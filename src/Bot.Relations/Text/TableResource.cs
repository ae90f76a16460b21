namespace Bot.Relations.Text;

/// <summary>Reads the tables that are embedded in this assembly.</summary>
internal static class TableResource
{
    /// <summary>The rows below the header line, each cut at its tabs; blank lines are left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(TableResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in {typeof(TableResource).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line)) yield return line.Split('\t');
    }
}
