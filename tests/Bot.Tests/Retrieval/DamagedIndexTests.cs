using Bot.Retrieval.Generations;
using Bot.Tests.Support;

namespace Bot.Tests.Retrieval;

public sealed class DamagedIndexTests : IDisposable
{
    private readonly TinyIndex _index = new(Some.Document("note.md", "Morocco 1."));

    public DamagedIndexTests() => _index.Build(Some.Document("note.md", "Morocco 2."));

    public static TheoryData<string> Damages => ["deleted", "emptied", "cut in half", "zeroed", "cut by a byte", "reversed"];

    private string Current => Path.Combine(_index.Folder.Path, "generation-000002");

    public void Dispose() => _index.Dispose();

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task WhateverIsWrongWithAFileTheGenerationBeforeAnswersOrThisOneStillDoes(string damage)
    {
        foreach (var file in Directory.GetFiles(Current))
        {
            var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Damage(file, whole, damage);
            Assert.True(await _index.AnswerNowAsync() is "Morocco 1." or "Morocco 2.", $"{Path.GetFileName(file)} {damage}");
            await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        }

        Assert.Equal("Morocco 2.", await _index.AnswerNowAsync());
    }

    [Theory]
    [InlineData("segments_1")]
    [InlineData("manifest.json")]
    public async Task WithoutItsKeyFilesTheGenerationBeforeAnswers(string file)
    {
        File.Delete(Path.Combine(Current, file));

        Assert.Equal("Morocco 1.", await _index.AnswerNowAsync());
    }

    [Fact]
    public async Task AGenerationOfAnotherBuildOfTheProgramIsNotOpened()
    {
        (Manifest.Read(Current)! with { WrittenBy = "another" }).Write(Current);

        Assert.Equal("Morocco 1.", await _index.AnswerNowAsync());
    }

    [Fact]
    public async Task WhenNeitherOpensTheIndexIsBuiltAnew()
    {
        foreach (var generation in _index.Generations) File.Delete(Path.Combine(_index.Folder.Path, generation, "manifest.json"));
        Assert.Null(_index.Folder.Open());

        _index.Build(Some.Document("note.md", "Morocco 3."));

        Assert.Equal("Morocco 3.", await _index.AnswerNowAsync());
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("generation-../../outside")]
    [InlineData("generation-000002/../../outside")]
    [InlineData("/etc")]
    [InlineData("")]
    [InlineData("generation-\0")]
    [InlineData("generation-999999")]
    [InlineData("nonsense")]
    public async Task APointerLeadsNowhereElse(string pointer)
    {
        // A whole index stands where the pointer would lead.
        using var outside = new TinyIndex(Some.Document("note.md", "Morocco outside."));
        Directory.Move(Path.Combine(outside.Folder.Path, "generation-000001"), Path.Combine(Path.GetDirectoryName(_index.Folder.Path)!, "outside"));
        await File.WriteAllTextAsync(Path.Combine(_index.Folder.Path, "current"), pointer, TestContext.Current.CancellationToken);

        Assert.NotEqual("Morocco outside.", await _index.AnswerNowAsync());
    }

    private static void Damage(string file, byte[] whole, string damage)
    {
        if (damage == "deleted") File.Delete(file);
        else File.WriteAllBytes(file, damage switch
        {
            "emptied" => [],
            "cut in half" => whole[..(whole.Length / 2)],
            "cut by a byte" => whole[..^1],
            "zeroed" => new byte[whole.Length],
            _ => [.. whole.Reverse()],
        });
    }
}
