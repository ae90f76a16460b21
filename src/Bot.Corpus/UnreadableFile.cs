namespace Bot.Corpus;

/// <summary>What a person is told of a file that the system does not give: no path of this machine, and what would mend it.</summary>
internal static class UnreadableFile
{
    /// <summary>The reason where a name's bytes are no text: such a file can be listed, but not be asked for.</summary>
    public const string NameIsNotUtf8 = "its name is not UTF-8: rename it";

    /// <summary>The reason, in a clause without a full stop.</summary>
    /// <param name="path">The file's or folder's.</param>
    /// <param name="exception">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    public static string Reason(string path, Exception exception) => exception switch
    {
        UnauthorizedAccessException => "this program's user may not read it: give it the right to",
        FileNotFoundException or DirectoryNotFoundException => Path.GetFileName(path).Contains('\uFFFD', StringComparison.Ordinal)
            ? NameIsNotUtf8
            : "it was gone when it was to be read: put it back, if it is still needed",
        EndOfStreamException => "it was written to while it was read: wait until it is whole",
        _ => $"it can't be read ({WithoutPath(exception.Message, path)}): close the program that uses it, or copy it here anew",
    };

    // ".NET" says "Input/output error : '/path'" and "The process cannot access the file '/path' because…".
    private static string WithoutPath(string message, string path) => message
        .Replace($" : '{path}'", "", StringComparison.Ordinal)
        .Replace($" '{path}'", "", StringComparison.Ordinal)
        .Replace(path, Path.GetFileName(path), StringComparison.Ordinal)
        .TrimEnd('.');
}
