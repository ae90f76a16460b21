using Bot.Evaluation;
using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using CsCheck;

namespace Bot.Tests.Evaluation;

/// <summary>Questions with labels, answers and documents that no one would write, but that a file may hold.</summary>
public sealed record RandomBatch(LabelledQuestion[] Questions, AnswerRow[] Answers, Dictionary<string, string> Documents)
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "Putin", "putin", "Putin's", "Putin’s", "'s", "the", "The", "a", "An", "and", "et", "и", "و", "Марокко", "МАРОККО", "المغرب", "المَغرب", "٢٠٠٦",
        "2006", "ΟΔΟΣ", "οδος", "İzmir", "ﬁrst", "first", "É", "E\u0301", "½", "①", "𝐀", "😀", "s_s", "x's_", "it's2", "—", "\"", "\\", "\u0001", "U.S.", "Σ.Σ");

    private static readonly Gen<string> Space = Gen.OneOf(" ", " ", " ", "  ", ", ", ",", "\n", "\t", "\u00A0", "\u001C", "\u2028", "-", "");
    private static readonly Gen<string> Document = Gen.OneOf("d1", "d2.md", "d2.txt", "a/d3.md", "d4.md.txt", "unknown");

    private static readonly Gen<Dictionary<string, string>> SomeDocuments = Gen.Select(Text(40), Text(40), Text(9), (one, two, three) =>
        new Dictionary<string, string> { ["d1"] = one, ["d2.md"] = two, ["a/d3.md"] = three, ["d4.md"] = "The first Putin. " });

    private static readonly Gen<LabelledQuestion> Question = Gen.Select(
        Text(5), Gen.OneOf("en", "ru", "ar"), Gen.OneOf("", "who", "list", "list"), Gen.Enum<ExpectedOutcome>(), Text(4).Array[0, 3], Document.Array[0, 2],
        (text, language, type, expected, answers, documents) => new LabelledQuestion("", text, language, type, expected, answers, documents));

    private static readonly Gen<AnswerRowCitation> Citation = Gen.Select(Document, Gen.Frequency((1, Text(4)), (3, Word)), (document, quote) =>
        new AnswerRowCitation(document, 0, quote.Length, quote));

    private static readonly Gen<AnswerRowClaim> Claim = Gen.Select(Gen.Frequency((3, Text(12)), (1, Text(150))), Citation.Array[0, 3], (text, citations) =>
        new AnswerRowClaim(text, citations));

    private static readonly Gen<Figure?> Milliseconds = Gen.Frequency(
        (1, Gen.Const((Figure?)null)),
        (1, Gen.Int[0, 40].Select(whole => (Figure?)Figure.Count(whole))),
        (2, Gen.Int[0, 400].Select(quarters => (Figure?)new Figure(quarters / 4.0, false))),
        (2, Gen.Int[0, 40000].Select(thousandths => (Figure?)new Figure(thousandths / 1000.0, false))));

    private static readonly Gen<AnswerRow> Row = Gen.Select(
        Gen.Frequency((1, Gen.Const(false)), (4, Gen.Const(true))), Gen.Frequency((1, Gen.Const((string?)null)), (3, Text(4).Select(text => (string?)text))),
        Claim.Array[0, 4], Milliseconds, (answered, shortAnswer, claims, took) => new AnswerRow("", answered, shortAnswer, "no passage says it", claims, took));

    /// <summary>One to twenty questions, most of them with an answer, some answered twice.</summary>
    public static readonly Gen<RandomBatch> Any = Gen.Select(
        Question.Array[1, 20], Gen.Select(Gen.Int[0, 20], Row).Array[1, 30], SomeDocuments, (questions, rows, documents) => new RandomBatch(
            [.. questions.Select((question, i) => question with { Id = $"q{i}" })],
            [.. rows.Select(row => row.Item2 with { Id = $"q{row.Item1}" })],
            documents));

    private static Gen<string> Text(int words) =>
        Gen.Select(Word, Space).Array[0, words].Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));
}
