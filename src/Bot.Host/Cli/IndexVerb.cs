using System.CommandLine;
using Bot.Host.Indexing;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>index</c>: reads the documents and builds the index anew.</summary>
internal static class IndexVerb
{
    public static Command Create()
    {
        var corpus = new CorpusOptions("with --corpus it must be named");
        var verb = new Command("index", "Reads the documents and builds the index anew.");
        corpus.AddTo(verb);
        verb.SetAction((arguments, cancellationToken) =>
        {
            var (documents, index) = corpus.Paths(arguments, SettingsReader.Read(SettingsReader.Load()));
            OpenIndex.Rebuild(documents, index, CorpusOptions.Report(), cancellationToken);
            return Task.FromResult(0);
        });
        return verb;
    }
}
