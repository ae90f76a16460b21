namespace Bot.Relations.Terms;

/// <summary>What is known of one written word of a language, worked out once.</summary>
/// <param name="Surface">The word as written.</param>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="IsFunctionWord">Whether it carries grammar and little else.</param>
/// <param name="IsCapitalised">Whether it is written with a capital first letter.</param>
/// <param name="IsNumber">Whether it is all digits.</param>
/// <param name="Phrases">The phrases it may begin, longest first; null when none.</param>
internal sealed record WordInfo(string Surface, string Folded, string Stem, bool IsFunctionWord, bool IsCapitalised, bool IsNumber, Phrase[]? Phrases);
