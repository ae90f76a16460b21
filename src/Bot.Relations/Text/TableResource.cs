using System.Reflection;

namespace Bot.Relations.Text;

/// <summary>Reads the tables that are embedded in an assembly.</summary>
public static class TableResource
{
    /// <summary>The rows below the header line, each cut at its tabs; comments (#) and blank lines are left out.</summary>
    /// <param name="name">The table's file name.</param>
    /// <param name="assembly">Where it is embedded; null for this assembly.</param>
    public static IEnumerable<string[]> Rows(string name, Assembly? assembly = null)
    {
        assembly ??= typeof(TableResource).Assembly;
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The table {name} is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#') yield return line.Split('\t');
    }
}
