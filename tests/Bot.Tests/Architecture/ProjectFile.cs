using System.Xml.Linq;

namespace Bot.Tests.Architecture;

/// <summary>What a project file refers to, read as it stands: a reference counts whether or not any code uses it.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static ProjectFile Read(string path)
    {
        var items = XDocument.Load(path).Descendants().ToList();
        if (items.Any(item => item.Name.LocalName is "Reference" or "Import"))
            throw new InvalidOperationException($"{path} refers to a bare assembly or imports a file: use a project or a package.");
        return new(
            Path.GetFileNameWithoutExtension(path),
            [.. Included(items, "ProjectReference").Select(project => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'))).Order(StringComparer.Ordinal)],
            [.. Included(items, "PackageReference").Order(StringComparer.Ordinal)],
            [.. Included(items, "FrameworkReference")]);
    }

    public override string ToString() =>
        $"{Name} -> {string.Join(' ', Projects)}; packages: {string.Join(' ', Packages)}; frameworks: {string.Join(' ', Frameworks)}";

    private static IEnumerable<string> Included(IEnumerable<XElement> items, string kind) =>
        items.Where(item => item.Name.LocalName == kind).Select(item => (string?)item.Attribute("Include") ?? "?");
}
