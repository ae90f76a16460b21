using System.Diagnostics;
using Bot.Answering;

namespace Bot.Host.Web.Chat;

/// <summary>Turns an answer into Markdown for a chat. Everything from a document or a user is escaped.</summary>
public static class ReplyFormatter
{
    /// <summary>The bare answer, the claims with their marks, and the numbered sources; or that the sources don't say.</summary>
    public static string Format(Answer answer, Phrases phrases) => answer switch
    {
        Answer.Cited cited => Lines(FormatCited(cited, phrases)),
        Answer.NotFound { Reason: NotFoundReason.NothingAsked } => Markdown.Escape(phrases.NothingAsked),
        Answer.NotFound notFound => Lines(FormatNotFound(notFound, phrases)),
        _ => throw new UnreachableException(),
    };

    /// <summary>What the bot is, in one sentence, and what can be asked.</summary>
    public static string Greet(PageText words) =>
        Lines([Markdown.Escape(words.Greeting), "", .. words.Examples.Select(example => $"- {Markdown.Escape(example)}")]);

    private static IEnumerable<string> FormatCited(Answer.Cited cited, Phrases phrases)
    {
        var sources = new NumberedSources(cited.Claims);
        if (cited.Short is { } bare) yield return Paragraph($"**{Markdown.Escape(bare.Show(cited.Claims.Count, phrases.Yes))}**");
        foreach (var claim in cited.Claims)
        {
            var marks = string.Join(' ', sources.Of(claim).Select(number => $"[{number}]"));
            yield return Paragraph($"{Markdown.Escape(claim.Text)} {marks}");
        }

        yield return Paragraph($"**{phrases.Sources}**");
        for (var i = 0; i < sources.Citations.Count; i++)
        {
            var citation = sources.Citations[i];
            yield return Source($"{i + 1}. ", citation.Document, citation.Start, citation.End);
        }
    }

    private static IEnumerable<string> FormatNotFound(Answer.NotFound notFound, Phrases phrases)
    {
        var searched = Phrases.With(phrases.Searched, notFound.DocumentCount);
        yield return Paragraph($"**{phrases.NotInSources}** {phrases.NotADenial} {searched}");
        if (notFound.Nearest is []) yield break;
        yield return Paragraph($"**{phrases.NearestPassages}**");
        foreach (var passage in notFound.Nearest) yield return Source("- ", passage.Document, passage.Start, passage.End);
    }

    // The quote belongs to the list item when it is indented as far as the item's mark is wide.
    private static string Source(string mark, Document document, int start, int end)
    {
        var indent = new string(' ', mark.Length);
        var published = string.Join(", ", new[] { document.Publisher, document.Published?.ToString() }.OfType<string>().Select(Markdown.Escape));
        var about = published.Length == 0 ? Markdown.Escape(document.Title) : $"{Markdown.Escape(document.Title)} ({published})";
        var where = Markdown.Code($"{document.Id} {start}–{end}");
        return Paragraph(Lines([$"{mark}{about}, {where}", "", .. Markdown.Quote(document.Text[start..end]).Select(line => indent + line)]));
    }

    private static string Paragraph(string text) => $"{text}\n";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines).TrimEnd();
}
