namespace Bot.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-tests-").FullName;

    /// <summary>The path of a file or folder in it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the lines, each with a line end.</summary>
    public string Write(string name, params string[] lines) => WriteText(name, string.Concat(lines.Select(line => line + "\n")));

    public string WriteText(string name, string content) => WriteBytes(name, new System.Text.UTF8Encoding(false).GetBytes(content));

    public string WriteBytes(string name, params byte[] content)
    {
        var file = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
