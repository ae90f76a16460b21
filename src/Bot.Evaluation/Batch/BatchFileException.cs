namespace Bot.Evaluation.Batch;

/// <summary>A file of a batch cannot be used. The message names the file, the line where there is one, and what is wrong, in one sentence that a
/// user can act on.</summary>
public sealed class BatchFileException : Exception
{
    /// <summary>The whole file is at fault.</summary>
    public BatchFileException(string file, string fault) : base($"{file}: {fault}.") { }

    /// <summary>One line is at fault.</summary>
    /// <param name="file">The file's path as the caller gave it.</param>
    /// <param name="line">The line's number; the first is 1.</param>
    /// <param name="fault">What is wrong: a clause without a full stop.</param>
    public BatchFileException(string file, int line, string fault) : base($"{file}, line {line}: {fault}.") { }
}
