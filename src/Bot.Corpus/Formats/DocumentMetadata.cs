using System.Text;
using Bot.Answering;
using Bot.Corpus.Formats.Pdf;
using Bot.Corpus.Text;
using Bot.Relations.Dates;
using Bot.Relations.Text;

namespace Bot.Corpus.Formats;

/// <summary>Makes a document out of what a file holds and states about itself.</summary>
internal static class DocumentMetadata
{
    private const int LongestShown = 60;

    /// <summary>Each line may be a passage of its own, and all passages of a document are held in memory while it is indexed.</summary>
    private const int MostLines = 500_000;

    /// <summary>The document; a language that is not stated, or not one of the five, is guessed from the text.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="extracted">What the file holds and states.</param>
    /// <param name="note">Is told of what in the file the document is read without.</param>
    /// <exception cref="CorpusFormatException">There is no text, or it has too many lines.</exception>
    public static Document Make(string id, Extracted extracted, Action<string> note)
    {
        var (text, pages) = Join([.. extracted.Pages.Select(CleanText.Of)]);
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException(CorpusFormatException.Empty);
        if (text.AsSpan().Count('\n') >= MostLines) throw new CorpusFormatException("its text has more than 500,000 lines: cut it into parts");
        var known = Language.Known(extracted.Language);
        var published = ReadDate(extracted.Date);
        foreach (var told in extracted.Notes) note(told);
        if (published is null && !string.IsNullOrWhiteSpace(extracted.Date)) note(Unreadable(extracted.Date));
        if (StatedAddress.Complaint(extracted.Url) is { } address) note(address);
        return new Document(id, Line(extracted.Title) ?? DocumentName.TitleOf(id), text, known == Language.Unknown ? Language.Guess(text) : known)
        {
            Published = published,
            Publisher = Line(extracted.Publisher),
            Url = StatedAddress.IsOfWeb(extracted.Url) ? Line(extracted.Url) : null,
            Pages = extracted.HasPages ? pages : [],
        };
    }

    private static (string Text, IReadOnlyList<int> Pages) Join(IReadOnlyList<string> pages)
    {
        if (pages is [var only]) return (only, [0]);
        var text = new StringBuilder();
        var starts = new List<int>();
        var last = "";
        foreach (var page in pages)
        {
            if (page.Length > 0)
            {
                if (text.Length > 0) text.Append(PageBreak.GoesOn(last, page) ? "\n" : "\n\n");
                last = page;
            }

            starts.Add(text.Length);
            text.Append(page);
        }

        return (text.ToString(), starts);
    }

    /// <summary>The first full or partial date in the words, such as "Department of State, 2009; written in March 2009"; null when none can be read.</summary>
    public static PartialDate? ReadDate(string? date)
    {
        if (date is null) return null;
        var stated = date.Trim();
        // A time of day says no more about the day: 2016-03-15T10:00:00Z.
        var day = stated.Length > 10 && (stated[10] is 'T' or ' ') ? stated[..10] : stated;
        if (PartialDate.Parse(day) is { } exact) return exact;
        // A thirteenth month is a mistake: the year before it is not what was meant.
        if (day is [_, _, _, _, '-', _, _] or [_, _, _, _, '-', _, _, '-', _, _] && day.All(c => char.IsAsciiDigit(c) || c == '-')) return null;
        // Neither is a 31st of February.
        return DateReader.Read(stated) is [{ From: var first }, ..] && (first.Day == 0 || first.ToDate() is not null) ? first : null;
    }

    /// <summary>What a person is told of a date that can't be read.</summary>
    public static string Unreadable(string date) => $"its date \"{Shown(date)}\" can't be read: write it as 2026-11-24; the document was read without it";

    /// <summary>What a file states, as a report shows it: on one line, and not for ever.</summary>
    public static string Shown(string stated)
    {
        var shown = Line(stated) ?? "";
        return shown.Length <= LongestShown ? shown : string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…");
    }

    private static string? Line(string? stated) => stated is null || Spaces.Collapse(CleanText.Of(stated)) is not { Length: > 0 } line ? null : line;
}
