using Bot.Relations.Text;
using System.Globalization;

namespace Bot.Composition.Phrases.Features;

/// <summary>What each feature of a phrase counts for: <c>phrase-weights.tsv</c>, learned as decision 0015 tells.</summary>
internal static class PhraseWeights
{
    private static readonly Lazy<double[]> Weights = new(Load);

    /// <summary>The sum of the weights of the features.</summary>
    public static double Of(IReadOnlyList<int> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Count; i++) sum += Weights.Value[features[i]];
        return sum;
    }

    private static double[] Load()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var feature = 0; feature < PhraseFeature.Count; feature++) numbers[PhraseFeature.NameOf(feature)] = feature;
        var weights = new double[PhraseFeature.Count];
        foreach (var row in TableResource.Rows("phrase-weights.tsv", typeof(PhraseWeights).Assembly))
            weights[numbers[row[0]]] = double.Parse(row[1], CultureInfo.InvariantCulture);
        return weights;
    }
}
