using System.CommandLine;
using Bot.Host.Cli.Terminal;
using Bot.Host.Models;
using Bot.Host.Settings;
using Bot.Host.Web;
using Bot.Retrieval.Generations;

namespace Bot.Host.Cli;

/// <summary>The verbs of the program, and the one place where an error becomes a sentence and an exit code.</summary>
internal static class CommandLine
{
    private const int Broken = 1;
    private const int Interrupted = 130; // as a shell has it: 128 and the signal's number
    private const int Mistake = 2;

    /// <summary>Runs the verb that the arguments name. 0: done. 1: something is broken. 2: the person at the keyboard can mend it; one sentence on standard error says how.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "Answers questions about relations between countries out of source documents, with citations. Without a verb it serves the page and the bot: --urls says where, and a setting is written as --Corpus:Folder DIR.")
        {
            AskVerb.Create(), SearchVerb.Create(), ChronologyVerb.Create(), IndexVerb.Create(), EvalVerb.Create(), FeedbackVerb.Create(), ModelVerb.Create(), TeamsVerb.Create(),
        };
        try
        {
            if (args is [] || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"))
            {
                await Server.RunAsync(args);
                return 0;
            }

            var parsed = root.Parse(args);
            if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..])
                throw new UsageException($"{word} is not a verb: there are {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}. A question stands behind ask.");
            if (parsed.Errors is [.., var error]) throw new UsageException($"{error.Message.TrimEnd('.')}: see --help for what can be asked.");
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is UsageException or IndexBusyException or IndexWriteException or Evaluation.Batch.BatchFileException)
        {
            Console.Error.WriteLine(TerminalText.Plain(exception.Message));
            return Mistake;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception exception) when (Environment.GetEnvironmentVariable("BOT_TRACE") is not "1")
        {
            Console.Error.WriteLine($"Something is broken: {TerminalText.Plain(exception.GetBaseException().Message)} Set BOT_TRACE=1 to see where.");
            return Broken;
        }
    }
}
