using Bot.Answering;
using Bot.Answering.Chronologies;
using Bot.Composition.Candidates;
using Bot.Composition.Events;
using Bot.Relations.Chronologies;

namespace Bot.Composition.Chronologies;

/// <summary>Makes a chronology out of passages that may tell of events. Pure.</summary>
public static class ChronologyComposer
{
    /// <summary>The most rows of a chronology.</summary>
    public const int MostRows = 200;

    /// <summary>The most rows of a chronology that is an answer among others.</summary>
    public const int MostInAnswer = 10;

    private const double Sure = 0.95;

    /// <summary>The chronology; every row's claim is one that <see cref="CitationChecker"/> has made.</summary>
    public static Chronology Compose(ChronologyQuery asked, Evidence evidence)
    {
        var events = Events(asked, evidence);
        var rows = new List<ChronologyRow>();
        foreach (var group in events.Take(MostRows))
            if (Check(EventClaims.Claim(group, brief: false), evidence) is { } claim) rows.Add(new ChronologyRow(group[0].Event.Date!.Value, group[0].DateText!, group[0].Event.Kind, claim));
        return new Chronology(rows, events.Count, evidence.DocumentCount);
    }

    /// <summary>The draft of an answer that tells the first rows; silent when there are none.</summary>
    public static Draft Draft(ChronologyQuery asked, Evidence evidence)
    {
        var events = Events(asked, evidence);
        return events.Count == 0 ? Answering.Draft.Silent(0) : new Draft(null, [.. events.Take(MostInAnswer).Select(group => EventClaims.Claim(group, brief: false)).DistinctBy(claim => claim.Text)], Sure);
    }

    private static List<List<ToldEvent>> Events(ChronologyQuery asked, Evidence evidence) =>
        TellingMerge.Of(DatedTellings.Read(asked, CandidateReader.Read(evidence.Events, int.MaxValue)));

    // Row by row, so that one which does not hold takes no other with it; against its own passages, all of which are evidence.
    private static Claim? Check(DraftClaim claim, Evidence evidence) =>
        CitationChecker.Check(new Draft(null, [claim], Sure), Evidence.None(evidence.DocumentCount) with { Events = [.. claim.Quotes.Select(quote => quote.Passage)] }) is Answer.Cited cited ? cited.Claims[0] : null;
}
