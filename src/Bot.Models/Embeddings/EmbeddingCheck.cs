using System.Globalization;
using Bot.Answering.Embeddings;
using Microsoft.Extensions.AI;

namespace Bot.Models.Embeddings;

/// <summary>Makes vectors of length 1 out of a reply, or says what is wrong with it.</summary>
internal static class EmbeddingCheck
{
    private const int MostDimensions = 16_384;
    private const double Shortest = 1e-12;

    /// <summary>The vectors, one for each text.</summary>
    /// <exception cref="EmbeddingException">The reply is none: too few or too many, of other dimensions, not finite, or without a direction.</exception>
    public static IReadOnlyList<float[]> Vectors(IReadOnlyList<Embedding<float>> reply, int texts, EmbeddingOptions options)
    {
        if (reply.Count != texts) throw Wrong(options, Text($"gave {reply.Count} vectors for {texts} texts"));
        var vectors = new float[texts][];
        for (var at = 0; at < texts; at++)
        {
            var vector = reply[at].Vector.Span;
            if (vector.Length is 0 or > MostDimensions) throw Wrong(options, Text($"gave a vector of {vector.Length} dimensions"));
            if (options.Dimensions is { } asked && vector.Length != asked)
                throw new EmbeddingException(Text($"The embedding model \"{options.Name}\" gives {vector.Length} dimensions, not {asked}: set Embedding:Dimensions to what it gives, or leave it out."), isAboutTexts: false);
            if (at > 0 && vector.Length != vectors[0].Length) throw Wrong(options, Text($"gave vectors of {vectors[0].Length} and of {vector.Length} dimensions"));
            vectors[at] = OfLengthOne(vector) ?? throw Wrong(options, "gave a vector without a direction, of zeros or of what is no number");
        }

        return vectors;
    }

    private static float[]? OfLengthOne(ReadOnlySpan<float> vector)
    {
        double sum = 0;
        foreach (var number in vector) sum += (double)number * number;
        var length = Math.Sqrt(sum);
        // Not a number is not greater than anything.
        if (!(length > Shortest) || double.IsInfinity(length)) return null;
        var unit = new float[vector.Length];
        for (var at = 0; at < unit.Length; at++) unit[at] = (float)(vector[at] / length);
        return unit;
    }

    private static EmbeddingException Wrong(EmbeddingOptions options, string what) =>
        new($"The embedding model \"{options.Name}\" {what}: check that Embedding:Name is a model for embeddings and Embedding:Provider names its protocol.", isAboutTexts: true);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
