namespace Bot.Composition.Phrases;

/// <summary>Reads the tables that are embedded in this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the header line, each cut at its tabs; comments (#) and blank lines are left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in {typeof(EmbeddedTable).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }
}
