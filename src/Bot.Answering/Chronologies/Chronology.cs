using Bot.Relations.Dates;

namespace Bot.Answering.Chronologies;

/// <summary>Dated events, earliest first, each told once.</summary>
/// <param name="Rows">The events; empty when the sources tell of none.</param>
/// <param name="Found">How many events there are; more than the rows when the rest was cut.</param>
/// <param name="DocumentCount">How many documents were searched.</param>
public sealed record Chronology(IReadOnlyList<ChronologyRow> Rows, int Found, int DocumentCount);

/// <summary>One event.</summary>
/// <param name="When">Its date; offsets count in the text that tells of it.</param>
/// <param name="Written">Its date as the source writes it.</param>
/// <param name="Kind">The kind of event, such as <c>#visit</c>.</param>
/// <param name="Claim">The sentence or row that tells of it, with all that tell the same as its citations.</param>
public sealed record ChronologyRow(DateMention When, string Written, string Kind, Claim Claim);
