using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Architecture;

/// <summary>The notes that come with the program.</summary>
public sealed class CommittedCorpusTests
{
    private static readonly List<LeftOut> NotRead = [];
    private static readonly List<Document> Notes = [.. CorpusSource.At(Repository.At("corpus"), new DocumentReader()).ReadAll(NotRead.Add)];

    [Fact]
    public void ThereAreTenNotesAndEachCanBeRead()
    {
        Assert.True(Notes.Count >= 10, $"{Notes.Count} notes");
        Assert.Empty(NotRead);
    }

    [Fact]
    public void ANoteIsInFrenchAndOneInArabicOrRussian()
    {
        var languages = Notes.Select(note => note.Language).ToHashSet();

        Assert.Contains("fr", languages);
        Assert.True(languages.Contains("ar") || languages.Contains("ru"), string.Join(' ', languages));
    }

    [Fact]
    public void EachNoteNamesItsTitleAndItsSources() => Assert.All(Notes, note =>
    {
        var lines = File.ReadAllLines(Repository.At("corpus/" + note.Id));
        var block = lines.Skip(1).TakeWhile(line => line != "---").ToList();

        Assert.Equal("---", lines[0]);
        Assert.Contains(block, line => line.StartsWith("title: ", StringComparison.Ordinal) && line.Contains(note.Title, StringComparison.Ordinal));
        Assert.Contains(block.SkipWhile(line => line != "sources:").Skip(1), line => line.StartsWith("  - ", StringComparison.Ordinal));
    });
}
