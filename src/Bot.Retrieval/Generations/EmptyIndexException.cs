namespace Bot.Retrieval.Generations;

/// <summary>There was no document for the next generation, so the last one stays.</summary>
public sealed class EmptyIndexException() : Exception("There was no document to index.");
