using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Composition.Events;

/// <summary>Makes claims of events: a single one as it is told, several each in short.</summary>
internal static class EventClaims
{
    private const int MostTellings = 3;

    /// <summary>The draft with one claim for each event.</summary>
    public static Draft Draft(ShortAnswer? answer, IEnumerable<List<ToldEvent>> found, double confidence)
    {
        var events = found.ToList();
        return new Draft(answer, [.. events.Select(group => Claim(group, events.Count > 1)).DistinctBy(claim => claim.Text)], confidence);
    }

    /// <summary>The claim of one event, resting on those that tell of it.</summary>
    /// <param name="group">Its tellings; the first is the one that is shown.</param>
    /// <param name="brief">Whether a row is cut to who, where and when.</param>
    public static DraftClaim Claim(List<ToldEvent> group, bool brief)
    {
        var first = group[0];
        var quotes = group.DistinctBy(told => (told.Candidate.Passage.Document.Id, told.Candidate.Start)).Take(MostTellings)
            .Select(told => new DraftQuote(told.Candidate.Passage, told.Candidate.Start, told.Candidate.Text)).ToList();
        return new DraftClaim(brief && first.Setting is not null ? Brief(first) : Readable(first.Candidate.Text), quotes);
    }

    // Who, where and when; the rest can be read at the source.
    private static string Brief(ToldEvent told) =>
        Spaces.Collapse(string.Join(" · ", new[] { told.Naming, told.Place, told.DateText ?? "" }.Where(part => part.Length > 0).Select(part => part.Trim('-', '*', ' '))));

    /// <summary>A row with dots between its cells, which read better than bars.</summary>
    public static string Readable(string quote) => Spaces.Collapse(quote.Trim('|', ' ').Replace(" | ", " · ", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal));
}
