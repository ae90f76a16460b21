using Bot.Retrieval.Vectors;
using Bot.Tests.Support;
using CsCheck;

namespace Bot.Tests.Retrieval.Vectors;

/// <summary>The file of vectors, and what is nearest in it.</summary>
public sealed class NearestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OfAnyVectorsTheNearestAreThoseThatSortingAllOfThemGives() =>
        Gen.Select(Gen.Int[-2, 2].Array[3].Array[0, 40], Gen.Int[-2, 2].Array[3], Gen.Int[1, 50]).Sample(
            (rows, asked, most) =>
            {
                var vectors = rows.Select(Numbers).ToList();
                using var file = Write(vectors);

                var expected = vectors.Select((vector, row) => (Number: 2 * row + 1, Cosine: vector.Zip(Numbers(asked)).Sum(pair => pair.First * pair.Second)))
                    .OrderByDescending(found => found.Cosine).ThenBy(found => found.Number).Take(most);

                Assert.Equal(expected, file.Nearest(Numbers(asked), most, CancellationToken.None));
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void WhatWasWrittenIsReadBack()
    {
        float[][] vectors = [[0.6f, 0.8f], [1, 0]];
        using var file = Write(vectors);

        Assert.Equal(("a model", 2, 2), (file.Model, file.Dimensions, file.Count));
        foreach (var (key, row) in file.Rows())
        {
            var vector = new float[2];
            file.CopyTo(row, vector);
            Assert.Equal(vectors[(int)key - 1], vector);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void AFileWhoseNumbersDoNotAgreeWithItsLengthIsNone(int at)
    {
        Write([[0.6f, 0.8f], [1, 0]]).Dispose();
        var path = _folder.At(VectorFile.FileName);
        foreach (var wrong in (int[])[-1, 1_000_000, int.MaxValue, int.MinValue])
        {
            var content = File.ReadAllBytes(path);
            BitConverter.TryWriteBytes(content.AsSpan(at), wrong);
            _folder.WriteBytes("wrong/" + VectorFile.FileName, content);

            Assert.Throws<InvalidDataException>(() => VectorFile.Open(_folder.At("wrong")));
        }
    }

    [Fact]
    public void NumbersThatAreNoPassagesAreNoticed()
    {
        using var file = Write([[1, 0], [0, 1]]);

        Assert.True(file.Fits(4));
        Assert.False(file.Fits(3));
    }

    [Fact]
    public void ASearchThatNobodyWaitsForEnds()
    {
        using var file = Write([[1, 0]]);

        Assert.Throws<OperationCanceledException>(() => file.Nearest([1, 0], 1, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void WhatStandsHighInBothListsComesFirstAndEachListsFirstBeforeItsSecond()
    {
        var merged = RankFusion.Merge([1, 2, 3], [4, 2, 5]);

        Assert.Equal([2, 1, 4, 3, 5], merged.Select(found => found.Number));
        Assert.Equal(2.0 / 62, merged[0].Score, 12);
        Assert.Equal(1.0 / 61, merged[1].Score, 12);
    }

    private static float[] Numbers(int[] numbers) => [.. numbers.Select(number => (float)number)];

    // Keys from 1, and every second Lucene document.
    private VectorFile Write(IReadOnlyList<float[]> vectors)
    {
        VectorWriter.Write(
            _folder.At(VectorFile.FileName), "a model", vectors is [] ? 3 : vectors[0].Length, [.. vectors.Select((_, row) => (2 * row + 1, (UInt128)(row + 1)))], (key, vector) => vectors[(int)key - 1].CopyTo(vector, 0));
        return VectorFile.Open(_folder.Path)!;
    }
}
