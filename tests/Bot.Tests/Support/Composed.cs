using Bot.Answering;
using Bot.Composition;
using Bot.Composition.Extractive;
using Bot.Corpus.Cutting;

namespace Bot.Tests.Support;

/// <summary>What the extractive composer makes of one document, all of whose passages were found.</summary>
internal static class Composed
{
    public static Draft Of(string question, string text, string language = "en")
    {
        var passages = PassageCutter.Cut(Some.Document("a.md", text, language)).ToList();
        return ExtractiveComposer.Compose(Some.Question(question), new Evidence(passages, new Dictionary<string, double>(), 1), new ComposerOptions());
    }

    /// <summary>The first claim; empty when the composer is silent.</summary>
    public static string Claim(string question, string text, string language = "en") => Of(question, text, language).Claims is [var first, ..] ? first.Text : "";
}
