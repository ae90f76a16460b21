using Bot.Answering;
using Bot.Relations.Events;
using Bot.Relations.Questions;

namespace Bot.Composition.Events;

/// <summary>Answers which countries did what to, or with, the one that the question names: one sentence for each.</summary>
internal static class CountryList
{
    private const double Sure = 0.9;
    private const int Most = 12;

    /// <summary>The draft; null when the sources name fewer than two, where one sentence answers as well.</summary>
    public static Draft? Of(EventQuery asked, List<ToldEvent> matches, Ask ask)
    {
        var named = new Dictionary<string, (string Words, ToldEvent Told)>();
        foreach (var told in matches.Where(told => asked.Periods.Count == 0 ? told.Event.Date is not null : asked.Periods.Any(told.IsIn)))
        {
            // In a sentence of three countries it is not clear who did it with whom.
            var others = told.Countries().Where(country => !asked.Actor.Countries.Contains(country.Key) && !asked.Object.Countries.Contains(country.Key)).ToList();
            if (others is [var (key, words)]) named.TryAdd(key, (words, told));
        }

        if (named.Count is < 2 or > Most) return null;
        List<string> items = [.. named.Values.Select(one => one.Words)];
        ShortAnswer answer = ask == Ask.HowMany ? new ShortAnswer.Count(items) : new ShortAnswer.Several(items);
        return EventClaims.Draft(answer, named.Values.Select(one => new List<ToldEvent> { one.Told }), Sure);
    }
}
