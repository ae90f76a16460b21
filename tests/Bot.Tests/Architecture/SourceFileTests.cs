using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.Architecture;

public sealed partial class SourceFileTests
{
    private const int LongestFile = 250;
    private const int MostFiles = 12;

    private static IEnumerable<string> Sources => Repository.Files("src", "*.cs");

    [Fact]
    public void NoFileIsLongerThan250Lines() =>
        Assert.DoesNotContain(Sources, file => File.ReadLines(Repository.At(file)).Count() > LongestFile);

    [Fact]
    public void NoFolderHoldsMoreThanTwelveSources() =>
        Assert.Empty(Sources.GroupBy(file => Path.GetDirectoryName(file)).Where(folder => folder.Count() > MostFiles).Select(folder => folder.Key));

    [Fact]
    public void NoTypeIsNamedAfterNothingItDoes()
    {
        var names = Sources.SelectMany(file => TypeDeclaration().Matches(File.ReadAllText(Repository.At(file)))).Select(match => match.Groups["name"].Value).ToList();

        Assert.Contains("CitationChecker", names);
        Assert.DoesNotContain(names, name => VagueName().IsMatch(name));
    }

    [Fact]
    public void TheKernelHasNoPluginsAndChoosesNoFunctions() =>
        Assert.DoesNotContain(Sources, file => ToolUse().IsMatch(File.ReadAllText(Repository.At(file))));

    [Fact]
    public void NoBundleOfOthersIsCommitted()
    {
        var files = Repository.Files("src", "*").Concat(Repository.Files("tests", "*")).Concat(Repository.Files("corpus", "*")).ToList();

        Assert.DoesNotContain(files, file => Bundle().IsMatch(file.Replace('\\', '/')));
        Assert.DoesNotContain(files, file => Path.GetExtension(file) is ".js" or ".css" && File.ReadLines(Repository.At(file)).Any(line => line.Length > 500));
    }

    [GeneratedRegex("""^[ \t]*(public |internal |private |protected |file |static |sealed |abstract |partial |readonly |ref )*(class|record struct|record class|record|struct|interface|enum) (?<name>\w+)""", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utility|Common|Service)$")]
    private static partial Regex VagueName();

    [GeneratedRegex("Plugins\\b|ImportPlugin|AddFromType|AddFromObject|AddFromFunctions|FunctionChoiceBehavior|ToolCallBehavior")]
    private static partial Regex ToolUse();

    [GeneratedRegex("""(/node_modules/|/wwwroot/lib/|\.min\.(js|css)$|\.(dll|exe|nupkg|map|zip|jar|woff2?)$)""")]
    private static partial Regex Bundle();
}
