namespace Bot.Host;

/// <summary>The person at the keyboard can mend this. The message is one sentence that names the thing and the remedy; it is printed alone, and the
/// program ends with exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);
