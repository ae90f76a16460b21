namespace Bot.Corpus;

/// <summary>One file of a corpus as it is found, before it is opened.</summary>
/// <param name="Id">Its path below the corpus folder with <c>/</c> between folders; the file's name where the corpus is one set.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Stamp">Sizes and times of the file and of its <c>.meta.yaml</c>: as long as it stays the same, the file was hardly written to.</param>
/// <param name="Written">The time of the last change of either. What was changed a moment before it was listed may change again within the same tick
/// of the file system's clock, under the same stamp.</param>
public sealed record SourceFile(string Id, string Path, string Stamp, DateTime Written)
{
    /// <summary>The ending that a file's <see cref="MetaPath"/> has behind the file's name, in small letters or large.</summary>
    public const string MetaEnding = ".meta.yaml";

    /// <summary>The file of the same name with <c>.meta.yaml</c> behind it, whose fields overrule the file's own; null when there is none.</summary>
    public string? MetaPath { get; init; }
}
