using System.Text;
using Bot.Answering;

namespace Bot.Benchmarks;

/// <summary>Documents of made-up English, the same at every run: 20 passages of 100 words each. Words follow Zipf's law; every 25th names a country, every
/// tenth is capitalised as a name is.</summary>
internal static class MadeUpText
{
    private const int PassagesEach = 20;
    private const int WordsEach = 100;
    private const int Vocabulary = 30_000;
    private static readonly string[] Countries = ["Morocco", "Russia", "the United States", "France", "Mexican", "Senegal", "Moscow", "Algerian", "Saudi Arabia", "Brazil"];
    private static readonly string[] Common = ["the", "of", "and", "to", "in", "a", "was", "on", "for", "with", "by", "as", "that", "visit", "president", "relations", "agreement", "signed", "embassy", "minister"];

    public static IEnumerable<Document> Documents(int passages)
    {
        var random = new Random(20261124);
        var words = Words(random);
        for (var i = 0; i * PassagesEach < passages; i++)
            yield return new Document($"made-up/{i}.md", $"Made-up document {i}", Text(random, words), "en");
    }

    private static string Text(Random random, string[] words)
    {
        var text = new StringBuilder();
        for (var passage = 0; passage < PassagesEach; passage++)
        {
            for (var word = 0; word < WordsEach; word++)
            {
                var sentenceStart = word % 20 == 0;
                var next = random.Next(25) == 0 ? Countries[random.Next(Countries.Length)] : words[Zipf(random)];
                if (sentenceStart || random.Next(10) == 0) next = char.ToUpperInvariant(next[0]) + next[1..];
                text.Append(next).Append(word % 20 == 19 ? ". " : " ");
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }

    // Rank by inverse transform of a 1/x density.
    private static int Zipf(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;

    private static string[] Words(Random random)
    {
        var words = new string[Vocabulary];
        for (var i = 0; i < Vocabulary; i++)
            words[i] = i < Common.Length ? Common[i] : Word(random);
        return words;
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(2, 5); syllables > 0; syllables--)
            word.Append("bcdfglmnprstv"[random.Next(13)]).Append("aeiou"[random.Next(5)]);
        return word.Append(random.Next(4) switch { 0 => "s", 1 => "ed", 2 => "ing", _ => "" }).ToString();
    }
}
