namespace Bot.Corpus;

/// <summary>One file, or one row of a set, can't be read. The rest of the corpus can.</summary>
/// <param name="reason">What is wrong and what would mend it, in a clause without a full stop.</param>
public sealed class CorpusFormatException(string reason) : Exception(reason)
{
    /// <summary>Whether the reason may lie outside the file, so that it may be read at another time.</summary>
    public bool MayPass { get; init; }

    /// <summary>Whether the file ended what read it, or kept it longer than a file may.</summary>
    public bool EndsReader { get; init; }

    /// <summary>The reason where a library broke on a file's content in a way of its own.</summary>
    internal const string Broken = "its content breaks the reader: save it again, or in another format";

    /// <summary>The reason where there is nothing, or nothing but white space.</summary>
    internal const string Empty = "there is no text in it: write some, or delete it";
}
