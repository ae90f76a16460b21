using Bot.Answering;

namespace Bot.Corpus.Cutting;

/// <summary>A paragraph or a row of a text, under its headings.</summary>
/// <param name="Kind">Paragraph or row.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Heading">Its headings, outermost first, joined.</param>
internal readonly record struct Block(PassageKind Kind, int Start, int End, string Heading);
