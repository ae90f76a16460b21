namespace Bot.Composition.Fitting;

/// <summary>How well a candidate fits the question.</summary>
/// <param name="Coverage">The share of the question's meaning that the candidate and what stands around it say, 0 to 1.</param>
/// <param name="Apart">The same without the periods that the question states.</param>
/// <param name="Unmet">How many countries, names, periods and roles of the question are missing or stand the other way round.</param>
/// <param name="Missing">How many concepts of the question nothing around the candidate says.</param>
/// <param name="HasAnswer">Whether the candidate holds what the question asks for: a date for "when", a number for "how many".</param>
/// <param name="HasKind">Whether it holds at least something of that kind: a number that counts something else.</param>
/// <param name="UsesPrevious">Whether it can be understood only with the sentence before it.</param>
internal readonly record struct Fit(double Coverage, double Apart, int Unmet, int Missing, bool HasAnswer, bool HasKind, bool UsesPrevious);
