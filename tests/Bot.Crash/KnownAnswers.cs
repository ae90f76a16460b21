using Bot.Answering;
using Bot.Answering.Conversations;
using Bot.Composition;
using Bot.Host.Indexing;
using Bot.Models;
using Microsoft.Extensions.Logging;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>Documents of one sentence each, and for each the question that it answers.</summary>
internal sealed class KnownAnswers : IDisposable
{
    private static readonly string[] Begins = ["Kar", "Bel", "Mor", "Tan", "Vel", "Sor", "Lun", "Dar", "Pel", "Nor"];
    private static readonly string[] Ends = ["ito", "ano", "esta", "ovar", "imir", "una", "elli", "oro", "andi", "ekko"];

    private readonly OpenIndex _index;

    public KnownAnswers(WorkingFolder place)
    {
        var corpus = place.At("corpus");
        Directory.CreateDirectory(corpus);
        for (var i = 0; i < 100; i++)
            File.WriteAllText(Path.Combine(corpus, $"{i:000}.md"), Invariant($"On {1 + i % 28} May {1920 + i} Ambassador {Name(i)} of Peru opened the consulate of Ghana in {Name(99 - i)}ville."));
        _index = IndexState.Start(corpus, place.At("index"));
    }

    public static string Question(int i) => $"When did Ambassador {Name(i % 100)} open the consulate in {Name(99 - i % 100)}ville?";

    /// <summary>What answers with that model, and without it where it fails.</summary>
    public QuestionAnswerer With(LanguageModel model, ILogger logger)
    {
        var extractive = KernelComposer.Extractive(new ComposerOptions());
        return new QuestionAnswerer(_index.Passages, extractive, new ModelComposer(extractive, model, 0.7, logger), limit: new TurnLimit(TimeSpan.FromSeconds(7.25), TimeProvider.System));
    }

    /// <summary>Whether the answer cites, each citation says what stands there, and one holds the year that was asked for.</summary>
    public static bool IsRight(int i, Answer answer) =>
        answer is Answer.Cited cited
        && cited.Claims.SelectMany(claim => claim.Citations).All(citation => citation.Quote.Length > 0 && citation.Document.Text.AsSpan(citation.Start, citation.End - citation.Start).SequenceEqual(citation.Quote))
        && cited.Claims.SelectMany(claim => claim.Citations).Any(citation => citation.Quote.Contains(Invariant($"{1920 + i % 100}"), StringComparison.Ordinal));

    public void Dispose() => _index.Dispose();

    private static string Name(int i) => Begins[i / 10] + Ends[i % 10];
}
