namespace Bot.Retrieval.Generations;

/// <summary>The disk did not take the next generation, so the last one stays. The message is one sentence that names the folder, the cause and the remedy.</summary>
public sealed class IndexWriteException : Exception
{
    private const int NoSpaceOnUnix = 28, QuotaOnLinux = 122, QuotaOnMac = 69;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    internal IndexWriteException(string folder, bool hasLast, Exception inner)
        : base($"The index can't be written to {folder} ({CauseOf(inner)}){(hasLast ? ": the last one stays in use;" : ":")} {Remedy(inner)} and run it again.", inner)
    {
    }

    private static string Remedy(Exception inner) =>
        Innermost(inner).HResult is NoSpaceOnUnix or QuotaOnLinux or QuotaOnMac or NoSpaceOnWindows ? "make room" : "see to the disk and to this program's rights there";

    // .NET puts the path behind the cause; the sentence has it already.
    private static string CauseOf(Exception inner)
    {
        var message = Innermost(inner).Message;
        var path = message.IndexOf(" : '", StringComparison.Ordinal);
        return (path > 0 ? message[..path] : message).ReplaceLineEndings(" ").TrimEnd('.');
    }

    // Lucene closes its writer when a write fails: what its other threads meet then is only what follows from that.
    private static Exception Innermost(Exception exception)
    {
        while (exception is not IOException and not UnauthorizedAccessException && exception.InnerException is { } inner) exception = inner;
        return exception;
    }
}
