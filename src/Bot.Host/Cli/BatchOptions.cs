using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary>The options <c>--batch</c> and <c>--out</c>.</summary>
internal sealed class BatchOptions(string outName)
{
    private readonly Option<string?> _batch = new("--batch") { Description = "A .jsonl or .jsonl.gz file of questions.", HelpName = "QUESTIONS" };
    private readonly Option<string?> _out = new("--out") { Description = "The file to write.", HelpName = outName };

    public void AddTo(Command verb)
    {
        verb.Add(_batch);
        verb.Add(_out);
    }

    /// <summary>The two files; null when a single question is asked instead.</summary>
    public (string Questions, string Out)? Read(ParseResult arguments, string? question)
    {
        var (batch, target) = (arguments.GetValue(_batch), arguments.GetValue(_out));
        if (batch is null && target is null)
            return string.IsNullOrWhiteSpace(question) ? throw new UsageException("What is the question? Give it in quotes, or a file of questions with --batch and --out.") : null;
        if (question is not null) throw new UsageException("Give either a question or --batch, not both.");
        if (batch is null) throw new UsageException("--out needs --batch: name the file of questions.");
        if (target is null) throw new UsageException("--batch needs --out: name the file to write.");
        if (Directory.Exists(target)) throw new UsageException($"--out {target} is a folder: name a file.");
        return (batch, target);
    }
}
