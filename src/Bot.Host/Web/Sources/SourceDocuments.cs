using Bot.Answering;

namespace Bot.Host.Web.Sources;

/// <summary>The documents that answers are found in, whole, by their ids. Only what was indexed can be had: no id is taken for a path.</summary>
/// <param name="find">Returns the document of exactly that id, null when there is none; called from several threads.</param>
public sealed class SourceDocuments(Func<string, Document?> find)
{
    /// <summary>A set without any document.</summary>
    public static SourceDocuments None { get; } = new(_ => null);

    /// <summary>The document of exactly that id; null when there is none.</summary>
    public Document? Find(string id) => find(id);
}
