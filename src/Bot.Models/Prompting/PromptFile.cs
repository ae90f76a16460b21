namespace Bot.Models.Prompting;

/// <summary>The prompt as an operator can read and replace it: a template of Semantic Kernel with messages.</summary>
/// <param name="Template">The file's text.</param>
public sealed record PromptFile(string Template)
{
    // No prompt is as long as a document.
    private const int Longest = 64 * 1024;

    private static readonly string[] Places = ["mark", "today", "passages", "language", "question"];
    private static readonly string[] Needed = ["mark", "passages", "question"];

    /// <summary>Of a model that is not asked in words.</summary>
    public static PromptFile None { get; } = new("");

    /// <summary>Where the program's own prompt lies.</summary>
    public static string OwnPath { get; } = Path.Combine(AppContext.BaseDirectory, "prompts", "answer.md");

    /// <summary>Where the prompt lies by which follow-ups are rewritten.</summary>
    public static string RewritingPath { get; } = Path.Combine(AppContext.BaseDirectory, "prompts", "rewrite.md");

    /// <summary>Reads the file and checks it.</summary>
    /// <exception cref="FormatException">It can't be read or is no prompt; the message is one sentence that says what is missing.</exception>
    public static PromptFile Read(string path)
    {
        try
        {
            if (!File.Exists(path)) throw new FormatException($"There is no prompt at {path}: {(IsOwn(path) ? "it came with the program, so put it back" : "set Model:Prompt to a file, or leave it out for the program's own")}.");
            if (new FileInfo(path).Length > Longest) throw new FormatException($"The prompt at {path} is longer than 64 KB: shorten it.");
            return Check(File.ReadAllText(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"The prompt at {path} can't be read ({exception.Message.TrimEnd('.')}): {(IsOwn(path) ? "see to this program's rights there" : "set Model:Prompt to another file")}.", exception);
        }
    }

    private static bool IsOwn(string path) => path == OwnPath || path == RewritingPath;

    private static PromptFile Check(string template, string path)
    {
        foreach (var place in Needed)
            if (!template.Contains($$$"""{{${{{place}}}}}""", StringComparison.Ordinal)) throw new FormatException($$$"""The prompt at {{{path}}} has no place for {{${{{place}}}}}: write it where it belongs, as the program's own prompt does.""");
        // Without messages the texts would stay encoded as XML has them, and the rules would stand among the data.
        foreach (var role in (string[])["system", "user"])
            if (!template.Contains($"<message role=\"{role}\">", StringComparison.Ordinal)) throw new FormatException($"The prompt at {path} has no <message role=\"{role}\">: put the rules into the system's message and the passages into the user's.");
        // What else the template language can do is to call functions, and there are none.
        for (var at = template.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = template.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            var end = template.IndexOf("}}", at, StringComparison.Ordinal);
            var place = end < 0 ? template[at..] : template[(at + 2)..end].Trim();
            if (!Array.Exists(Places, name => place == "$" + name))
                throw new FormatException($"The prompt at {path} has a place that is not filled ({place[..Math.Min(place.Length, 40)]}): there are {string.Join(", ", Places.Select(name => "{{$" + name + "}}"))}.");
        }

        return new PromptFile(template);
    }
}
