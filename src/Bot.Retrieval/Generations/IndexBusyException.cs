namespace Bot.Retrieval.Generations;

/// <summary>Another process is building an index in the same folder, or built one a moment ago. The message names the folder and the remedy.</summary>
public sealed class IndexBusyException(string message, Exception? inner) : Exception(message, inner);
