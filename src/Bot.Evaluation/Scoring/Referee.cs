using Bot.Evaluation.Batch;

namespace Bot.Evaluation.Scoring;

/// <summary>Scores answers against labelled questions, by the rules of the script that scores the project from outside, and to the same figures.</summary>
public sealed class Referee
{
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Good, int All)> _groups = new(StringComparer.Ordinal);
    private readonly List<Figure> _milliseconds = [];
    private readonly List<Figure> _lengths = [];
    private readonly List<Miss> _misses = [];
    private int _questions, _missing, _claims, _claimsCited, _citations, _verbatim;
    private int _answerable, _correct, _falseRefusals, _rightDocument, _unanswerable, _refused, _falsePremise, _premiseHeld, _shortAsked, _exact;
    private double _overlap;

    private Referee(IReadOnlyDictionary<string, string> documents)
    {
        foreach (var (id, text) in documents) _documents[RefereeRules.Stem(id)] = LooseText.Squeeze(text);
    }

    /// <summary>The report. A question without an answer counts as refused; of two answers with one id, the later counts.</summary>
    /// <param name="questions">Labelled questions.</param>
    /// <param name="answers">Answers, in any order; those to no question don't count.</param>
    /// <param name="documents">Each document's text by its id; white space does not count.</param>
    public static RefereeReport Judge(
        IEnumerable<LabelledQuestion> questions, IEnumerable<AnswerRow> answers, IReadOnlyDictionary<string, string> documents)
    {
        var rows = new Dictionary<string, AnswerRow>(StringComparer.Ordinal);
        foreach (var row in answers) rows[row.Id] = row;
        var referee = new Referee(documents);
        foreach (var question in questions) referee.Count(question, rows.GetValueOrDefault(question.Id));
        return referee.Report();
    }

    private void Count(LabelledQuestion question, AnswerRow? given)
    {
        _questions++;
        if (given is null) _missing++;
        var row = given ?? new AnswerRow(question.Id, false, null, null, [], null);
        if (row.Milliseconds is { } took) _milliseconds.Add(took);
        if (row.Answered) CountSources(row);
        var good = RefereeRules.IsGood(question, row);
        CountExpected(question, row, good ? 1 : 0);
        CountGroup(question.Type is "" ? "all" : question.Type, good);
        CountGroup("lang " + question.Language, good);
        if (!good) _misses.Add(new Miss(question, row));
    }

    private void CountSources(AnswerRow row)
    {
        _lengths.Add(Figure.Count(RefereeRules.Words(row).Count));
        _claims += row.Claims.Count;
        _claimsCited += row.Claims.Count(claim => claim.Citations.Count > 0);
        foreach (var citation in row.Claims.SelectMany(claim => claim.Citations))
        {
            _citations++;
            if (LooseText.Squeeze(citation.Quote) is { Length: > 0 } quote
                && _documents.GetValueOrDefault(RefereeRules.Stem(citation.Document), "").Contains(quote, StringComparison.Ordinal)) _verbatim++;
        }
    }

    private void CountExpected(LabelledQuestion question, AnswerRow row, int good)
    {
        switch (question.Expected)
        {
            case ExpectedOutcome.Refuse:
                _unanswerable++;
                _refused += good;
                return;
            case ExpectedOutcome.RefuseOrCorrect:
                _falsePremise++;
                _premiseHeld += good;
                return;
        }

        _answerable++;
        _correct += good;
        if (!row.Answered) _falseRefusals++;
        if (good > 0 && CitesRightDocument(question, row)) _rightDocument++;
        if (question.Expected == ExpectedOutcome.CorrectPremise) return;
        _shortAsked++;
        if (RefereeRules.IsExact(row.Short ?? "", question.Answers)) _exact++;
        _overlap += RefereeRules.Overlap(row.Short ?? "", question.Answers);
    }

    private static bool CitesRightDocument(LabelledQuestion question, AnswerRow row)
    {
        var right = question.Documents.Select(RefereeRules.Stem).ToHashSet(StringComparer.Ordinal);
        return row.Claims.SelectMany(claim => claim.Citations).Any(citation => right.Contains(RefereeRules.Stem(citation.Document)));
    }

    private void CountGroup(string name, bool good)
    {
        var (goodSoFar, all) = _groups.GetValueOrDefault(name);
        _groups[name] = (goodSoFar + (good ? 1 : 0), all + 1);
    }

    private RefereeReport Report() => new(
        [
            ("questions", Figure.Count(_questions)),
            ("missing answers", Figure.Count(_missing)),
            ("correct % of answerable", Figure.Percent(_correct, _answerable)),
            ("false refusals % of answerable", Figure.Percent(_falseRefusals, _answerable)),
            ("refused % of unanswerable", Figure.Percent(_refused, _unanswerable)),
            ("false premise handled %", Figure.Percent(_premiseHeld, _falsePremise)),
            ("short answer EM %", Figure.Percent(_exact, _shortAsked)),
            ("short answer F1 %", Figure.Percent(_overlap, _shortAsked)),
            ("citations verbatim %", Figure.Percent(_verbatim, _citations)),
            ("claims with a citation %", Figure.Percent(_claimsCited, _claims)),
            ("correct answers citing the right document %", Figure.Percent(_rightDocument, _correct)),
            ("words in an answer, median", Figure.Percentile(_lengths, 50)),
            ("p50 ms", Figure.Percentile(_milliseconds, 50)),
            ("p99 ms", Figure.Percentile(_milliseconds, 99)),
        ],
        [.. _groups.OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Figure.Percent(group.Value.Good, group.Value.All), group.Value.All))],
        _misses);
}
