using Bot.Tests.Support;

namespace Bot.Tests.Architecture;

public sealed class TopLevelTests
{
    private static readonly string[] Fixed = ["src", "tests", "corpus", "Bot.sln", "README.md", "appsettings.json"];

    [Fact]
    public void TheTopLevelHoldsOnlyWhatIsFixedAndDotfiles()
    {
        var ignored = File.ReadAllLines(Repository.At(".gitignore")).Select(line => line.Trim('/')).ToHashSet();

        var others = Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.') && !ignored.Contains(name) && !Fixed.Contains(name));

        Assert.Empty(others);
    }
}
