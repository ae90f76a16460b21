namespace Bot.Evaluation.Batch;

/// <summary>What was found for one question of a batch.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Hits">Best first; passages of one document may repeat; empty when nothing was found.</param>
public sealed record HitRow(string Id, IReadOnlyList<Hit> Hits);

/// <summary>One passage that was found.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Start">Offset of the passage's first UTF-16 code unit in the document's text.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Score">The greater, the better; only the scores of one question can be compared. Neither NaN nor infinite.</param>
public sealed record Hit(string Document, int Start, int End, double Score);
