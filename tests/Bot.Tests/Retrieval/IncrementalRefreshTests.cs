using Bot.Host.Indexing;
using Bot.Tests.Support;
using CsCheck;

namespace Bot.Tests.Retrieval;

/// <summary>However an index came to hold what it holds, it answers as one that was built from nothing.</summary>
public sealed class IncrementalRefreshTests : IDisposable
{
    private static readonly string[] Questions = ["When did Putin visit Morocco?", "Who signed an agreement with France?", "Which minister met in Spain in 1999?"];
    private static readonly string[] Texts =
    [
        "President Putin visited Morocco in 2006.", "The minister of France signed an agreement in Rabat on 3 May 1999.", "Spain recognized Peru. The king met the minister.", "Morocco.",
        "# Visits\n\n- Putin, Morocco, 2011\n- Chirac, Spain, 1999", "Nothing of note happened in Japan.",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AfterAnyChangesRankingRarityAndCatalogueAreThoseOfABuildFromNothing() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9], Gen.Int[0, 5]).Array[1, 8].Array[1, 4].Sample(Agrees, iter: 8, threads: 1);

    [Fact]
    public void ATouchedFileMakesNoNewGeneration()
    {
        var file = _folder.WriteText("corpus/a.md", Texts[0]);
        Told("index");
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Told("index");

        Assert.Equal("generation-000001", new Bot.Retrieval.Generations.IndexFolder(_folder.At("index")).Last);
    }

    [Fact]
    public void AFileRewrittenAtOnceWithTheSameSizeAndTimeIsNoticed()
    {
        var file = _folder.WriteText("corpus/a.md", "Morocco 1.");
        var time = File.GetLastWriteTimeUtc(file);
        Told("index");
        File.WriteAllText(file, "Morocco 2.");
        File.SetLastWriteTimeUtc(file, time);

        using var index = Open("index");
        Assert.Equal("Morocco 2.", index.Find("a.md")!.Text.Trim());
    }

    private void Agrees((int Kind, int File, int Text)[][] rounds)
    {
        foreach (var folder in Directory.GetDirectories(_folder.Path)) Directory.Delete(folder, recursive: true);
        _folder.WriteText("corpus/start.md", "The start is in Morocco.");
        for (var round = 0; round < rounds.Length; round++)
        {
            foreach (var (kind, file, text) in rounds[round]) Change(kind, file, text);
            Assert.Equal(Told($"fresh{round}"), Told("index"));
        }
    }

    private void Change(int kind, int file, int text)
    {
        var path = _folder.At($"corpus/f{file}.md");
        switch (kind)
        {
            case 0 when File.Exists(path):
                File.Delete(path);
                break;
            case 1 when File.Exists(path):
                File.Move(path, _folder.At($"corpus/f{(file + 1) % 10}.md"), overwrite: true);
                break;
            case 2 when File.Exists(path):
                File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1 + text, 0, 0, 0, DateTimeKind.Utc));
                break;
            case 3:
                _folder.WriteText($"corpus/set{file % 2}.jsonl", $$"""{"id":"r{{text}}","title":"A row","text":"{{Texts[text % 4]}}"}""");
                break;
            default:
                _folder.WriteText($"corpus/f{file}.md", Texts[text]);
                break;
        }
    }

    private OpenIndex Open(string index) => OpenIndex.Open(_folder.At("corpus"), _folder.At(index), new LineReport(TextWriter.Null), CancellationToken.None);

    // All that a reader can see: passages in their order, rarity, countries, years, the documents' entries.
    private string Told(string name)
    {
        using var index = Open(name);
        using var generation = new Bot.Retrieval.Generations.IndexFolder(_folder.At(name)).Open()!;
        var found = Questions.Select(question => index.Passages.SearchAsync(Some.Question(question), 50, CancellationToken.None).Result);
        var rankings = found.Select(evidence => string.Join(' ', evidence.Passages.Select(passage => $"{passage.Document.Id}@{passage.Start}:{passage.Document.Title}"))
            + string.Join(' ', evidence.Rarity.OrderBy(term => term.Key, StringComparer.Ordinal)));
        var entries = generation.Catalogue.Documents.Select(entry => $"{entry with { Countries = [] }} {string.Join(',', entry.Countries)}");
        var summary = index.Summary();
        return string.Join('\n', [.. rankings, .. entries, $"{string.Join(',', summary.Countries)} {summary.Years} {summary.Documents}", .. generation.Catalogue.Files.Select(file => $"{file.Id} {file.Hash}")]);
    }
}
