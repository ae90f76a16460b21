using Bot.Relations.Dates;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Chronologies;

/// <summary>Reads a question that asks for a chronology: "timeline of Morocco and Russia since 2000". Pure.</summary>
public static class ChronologyQuestion
{
    // By their beginnings, folded: they are declined in Russian and take articles in Arabic.
    private static readonly string[] Cues =
    [
        "timeline", "time line", "chronolog", "frise chronologique", "cronolog", "linea de tiempo", "linea del tiempo", "хронолог", "التسلسل الزمني", "تسلسل زمني", "الخط الزمني", "خط زمني",
    ];

    // What may stand beside countries, years and cues without making it another question.
    private static readonly HashSet<string> Beside = new(StringComparer.Ordinal)
    {
        "show", "give", "make", "draw", "please", "event", "events", "between", "since", "from", "to", "until", "montre", "montrez", "donne", "donnez", "evenements", "depuis", "entre", "jusqu",
        "muestra", "muestrame", "dame", "acontecimientos", "eventos", "desde", "hasta", "покажи", "дай", "событий", "события", "между", "اعرض", "الاحداث", "احداث", "بين", "منذ",
    };

    private static readonly HashSet<string> Since = new(StringComparer.Ordinal) { "since", "depuis", "desde", "منذ" };

    /// <summary>The query; null for any other question, or one that names no country.</summary>
    public static ChronologyQuery? Read(string text)
    {
        var words = WordReader.Folded(text, out _);
        var folded = string.Join(' ', words);
        if (Array.Find(Cues, cue => $" {folded}".Contains($" {Letters.Fold(cue)}", StringComparison.Ordinal)) is not { } said) return null;
        var terms = TermReader.Of(Language.Guess(text)).Read(text, anyCase: true);
        var dates = DateReader.Read(text);
        var countries = terms.Where(term => term.Kind == TermKind.Country).Select(term => term.Key).Distinct().ToList();
        var parts = Letters.Fold(said).Split(' ');
        var other = terms.Exists(term => term.Kind is not (TermKind.Country or TermKind.Number) && term.Key != "#relation" && !Beside.Contains(term.Folded)
            && !Array.Exists(parts, part => term.Folded.StartsWith(part, StringComparison.Ordinal)) && !dates.Exists(date => date.Covers(term.Start, term.End)));
        if (countries.Count == 0 || other) return null;
        if (dates.Count == 0) return new ChronologyQuery(countries, null, null);
        var isOpen = dates.Count == 1 && words.Exists(Since.Contains);
        return new ChronologyQuery(countries, dates.Min(date => date.From.Year), isOpen ? null : dates.Max(date => date.To.Year));
    }
}
