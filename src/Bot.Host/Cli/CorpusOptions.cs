using System.CommandLine;
using Bot.Host.Indexing;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary>The options that name a corpus and an index, shared by the verbs.</summary>
/// <param name="otherIndex">Where the index of another corpus is kept when nobody says where.</param>
internal sealed class CorpusOptions(string otherIndex = "for --corpus a temporary folder")
{
    private readonly Option<string?> _corpus = new("--corpus") { Description = "A folder of documents, or a .jsonl set. By default the corpus of the settings.", HelpName = "DIR" };
    private readonly Option<string?> _index = new("--index") { Description = $"Where the index is kept. By default that of the settings; {otherIndex}.", HelpName = "DIR" };

    /// <summary>Gives a verb the two options.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_corpus);
        verb.Add(_index);
    }

    /// <summary>Opens the index that the options, or else the settings, name; builds it when it must.</summary>
    public OpenIndex Open(ParseResult arguments, BotSettings settings, CancellationToken cancellationToken)
    {
        var (corpus, index) = Place(arguments, settings);
        return OpenIndex.Open(corpus, index, settings, Report(), cancellationToken);
    }

    /// <summary>The corpus, and the folder of its index; null for a temporary one.</summary>
    public (string Corpus, string? Index) Place(ParseResult arguments, BotSettings settings)
    {
        var corpus = arguments.GetValue(_corpus);
        return (corpus ?? settings.CorpusPath, arguments.GetValue(_index) ?? (corpus is null ? settings.IndexFolder : null));
    }

    /// <summary>Whether one of the two is given.</summary>
    public bool AreGiven(ParseResult arguments) => arguments.GetValue(_corpus) is not null || arguments.GetValue(_index) is not null;

    /// <summary>The corpus and the folder of the index, for building.</summary>
    public (string Corpus, string Index) Paths(ParseResult arguments, BotSettings settings)
    {
        var corpus = arguments.GetValue(_corpus);
        var index = arguments.GetValue(_index);
        if (corpus is not null && index is null && (Directory.Exists(corpus) || File.Exists(corpus))) throw new UsageException("--corpus needs --index here: say where the index of that corpus is to be kept.");
        return (corpus ?? settings.CorpusPath, index ?? settings.IndexFolder);
    }

    /// <summary>A progress bar on a terminal, plain lines elsewhere; both on standard error, so that answers can be piped.</summary>
    public static IIndexReport Report() => Console.IsErrorRedirected ? new LineReport(Console.Error) : new ProgressBarReport(Console.Error);
}
