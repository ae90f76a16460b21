using Bot.Channels.DirectLine;
using Bot.Composition;
using Bot.Host.Embeddings;

namespace Bot.Host.Settings;

/// <summary>What <c>appsettings.json</c>, environment variables and the command line settle, read and checked.</summary>
/// <param name="CorpusPath">The folder of documents, or a <c>.jsonl</c> set; absolute. <c>Corpus:Folder</c>, by default <c>corpus</c>.</param>
/// <param name="IndexFolder">Where the index is kept; absolute. <c>Index:Folder</c>, by default <c>.index</c>.</param>
/// <param name="Composer">How the composer decides. <c>Composer:…</c>.</param>
/// <param name="DirectLine">How web chats are served. <c>DirectLine:…</c>.</param>
/// <param name="PublicUrl">The address under which users reach this program; null when they can't. <c>Web:PublicUrl</c>.</param>
/// <param name="Feedback">Where feedback is kept. <c>Feedback:…</c>.</param>
/// <param name="WebChat">Where the chat on the page connects to. <c>WebChat:…</c>.</param>
public sealed record BotSettings(
    string CorpusPath, string IndexFolder, ComposerOptions Composer, DirectLineOptions DirectLine, Uri? PublicUrl, FeedbackSettings Feedback, WebChatSettings WebChat)
{
    /// <summary>Seconds between two looks at the corpus when nothing else is set.</summary>
    public const int DefaultRescanSeconds = 30;

    /// <summary>Seconds after which a running server looks at the corpus although no change was heard of; 0 for not following it at all.
    /// <c>Index:RescanSeconds</c>, to 86400, by default 30.</summary>
    public int RescanSeconds { get; init; } = DefaultRescanSeconds;

    /// <summary>The language model that composes answers; null for none. <c>Model:…</c>.</summary>
    public ModelSettings? Model { get; init; }

    /// <summary>The embedding model, by which passages are also found that say a thing in other words; null for none. <c>Embedding:…</c>.</summary>
    public EmbeddingSettings? Embedding { get; init; }
}
