using System.Text;
using Bot.Evaluation.Batch;

namespace Bot.Evaluation.Scoring;

/// <summary>The documents' own texts, read straight from the files, past everything that the program does with them: what a quote is held against.</summary>
public static class DocumentTexts
{
    /// <summary>Each document's text by its id: for a folder, the file's path below it with <c>/</c> between folders.</summary>
    /// <param name="where">A folder, all of whose files are read as UTF-8, or a <c>.jsonl</c> or <c>.jsonl.gz</c> file with <c>id</c> and <c>text</c>.</param>
    /// <exception cref="BatchFileException">There is no such folder or file, or a line of the file is not a document.</exception>
    public static IReadOnlyDictionary<string, string> Read(string where)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(where))
            foreach (var file in Directory.EnumerateFiles(where, "*", SearchOption.AllDirectories))
                texts[Path.GetRelativePath(where, file).Replace('\\', '/')] = File.ReadAllText(file, Encoding.UTF8);
        else
            foreach (var (id, text) in JsonLines.Read(where, row => (row.Id("id"), row.Text("text"))))
                texts[id] = text;
        return texts;
    }
}
