using System.Diagnostics;
using Bot.Answering;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>The words of a reply, as Markdown.</summary>
internal static class ReplyText
{
    private const int LongestNearest = 200;
    private const int LongestReference = 80;

    /// <summary>The bare answer, the claims with their marks, and the sources as the style has them; or that the sources don't say.</summary>
    public static string Write(Answer answer, Phrases phrases, ReplyStyle style, SourceLinks links) => answer switch
    {
        Answer.Cited cited => Lines([.. Note(phrases.Read(answer)), .. Cited(cited, phrases, style, links)]),
        Answer.NotFound { Reason: NotFoundReason.NothingAsked } => Markdown.Escape(phrases.NothingAsked),
        Answer.NotFound notFound => Lines([.. Note(phrases.Read(answer)), .. NotFound(notFound, phrases, style, links)]),
        Answer.Asked asked => Lines([Paragraph(CourtesyWords.For(phrases.Language).WhichOne), .. asked.Choices.Select(choice => $"- {Markdown.Escape(choice)}")]),
        Answer.Courtesy courtesy => Markdown.Escape(CourtesyWords.To(courtesy.To, phrases)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The beginning of an answer: the bare answer and its first claim, without sources.</summary>
    public static string Begin(Answer.Cited cited, Phrases phrases) => Lines(Claims(cited, 1, phrases));

    /// <summary>The claims that a channel shows: all, or those whose sources its entity has room for.</summary>
    public static IReadOnlyList<Claim> Shown(Answer.Cited cited, ReplyStyle style)
    {
        if (style == ReplyStyle.Numbered) return cited.Claims;
        var sources = new NumberedSources(cited.Claims);
        return [.. cited.Claims.TakeWhile(claim => sources.Of(claim).Max() <= CitationEntity.MostCitations)];
    }

    private static IEnumerable<string> Note(string words) => words.Length > 0 ? [Paragraph(Markdown.Escape(words))] : [];

    private static IEnumerable<string> Cited(Answer.Cited cited, Phrases phrases, ReplyStyle style, SourceLinks links)
    {
        var shown = Shown(cited, style);
        var left = cited.Claims.Count - shown.Count;
        return [
            .. Claims(cited, shown.Count, phrases),
            .. phrases.By(cited) is { } by ? [Paragraph($"*{Markdown.Escape(by)}*")] : Array.Empty<string>(),
            .. left > 0 ? [Paragraph(Phrases.With(phrases.NotShown, left))] : Array.Empty<string>(),
            .. Note(phrases.Basis(cited)),
            .. Sources(new NumberedSources(shown), phrases, style, links)];
    }

    private static IEnumerable<string> Claims(Answer.Cited cited, int count, Phrases phrases)
    {
        var sources = new NumberedSources(cited.Claims);
        if (cited.Short is { } bare) yield return Paragraph($"**{Markdown.Escape(bare.Show(phrases.Yes))}**");
        foreach (var claim in cited.Claims.Take(count))
        {
            var marks = string.Join(' ', sources.Of(claim).Select(number => $"[{number}]"));
            yield return Paragraph($"{Markdown.Escape(claim.Text)} {marks}");
        }
    }

    private static IEnumerable<string> Sources(NumberedSources sources, Phrases phrases, ReplyStyle style, SourceLinks links)
    {
        if (style == ReplyStyle.WebChat) return sources.Citations.Select((citation, i) => Definition(i + 1, citation, phrases, links));
        // Teams opens the source from its mark; without a link only the text can show all of the quote.
        if (style == ReplyStyle.Teams && links.Any) return [];
        return sources.Citations
            .Select((citation, i) => Source($"{i + 1}. ", citation.Document, citation.Start, citation.End, citation.Quote, phrases))
            .Prepend(Paragraph($"**{phrases.Sources}**"));
    }

    private static IEnumerable<string> NotFound(Answer.NotFound notFound, Phrases phrases, ReplyStyle style, SourceLinks links)
    {
        var searched = Phrases.With(phrases.Searched, notFound.DocumentCount);
        yield return Paragraph($"**{phrases.NotInSources}** {phrases.NotADenial} {searched}");
        if (notFound.Nearest is []) yield break;
        if (style == ReplyStyle.WebChat && links.Any)
        {
            // As references, which Web Chat folds: on a phone the passages would push the verdict out of sight.
            yield return Paragraph($"{phrases.NearestPassages}: {string.Join(' ', notFound.Nearest.Select((_, i) => $"[{i + 1}]"))}");
            foreach (var (i, passage) in notFound.Nearest.Index())
                yield return Definition(i + 1, links.Of(passage.Document, passage.Start, passage.End)!, Bare(AtAGlance(passage, LongestReference)));
            yield break;
        }

        yield return Paragraph($"**{phrases.NearestPassages}**");
        foreach (var passage in notFound.Nearest)
            yield return style == ReplyStyle.Numbered || !links.Any
                ? Source("- ", passage.Document, passage.Start, passage.End, AtAGlance(passage), phrases)
                : Nearest(passage, phrases, links);
    }

    // A reference that its mark in the text becomes a link by; a citation without an address opens its entity's text.
    private static string Definition(int number, Citation citation, Phrases phrases, SourceLinks links) =>
        Definition(number, links.Of(citation.Document, citation.Start, citation.End) ?? $"cite:{number}", SourceName.Of(citation.Document, citation.Start, phrases));

    private static string Definition(int number, string address, string title) => $"[{number}]: <{address}> \"{Markdown.EscapeTitle(title)}\"";

    private static string Nearest(Passage passage, Phrases phrases, SourceLinks links) => Paragraph(Lines([
        $"[{Markdown.Escape(SourceName.Of(passage.Document, passage.Start, phrases))}](<{links.Of(passage.Document, passage.Start, passage.End)}>)",
        "",
        .. Markdown.Quote(AtAGlance(passage))]));

    // What comes near is shown to be looked at, not to rest on: as much as one reads at a glance.
    private static string AtAGlance(Passage passage, int longest = LongestNearest) => Excerpt.Of(passage.Text.ToString(), longest);

    // The bars of a table row say nothing in the name of a link.
    private static string Bare(string text) => text.Trim('|', ' ').Replace(" | ", " · ", StringComparison.Ordinal);

    // The quote belongs to the list item when it is indented as far as the item's mark is wide.
    private static string Source(string mark, Document document, int start, int end, string quote, Phrases phrases)
    {
        var indent = new string(' ', mark.Length);
        var where = Markdown.Code($"{document.Id} {start}–{end}");
        return Paragraph(Lines([
            $"{mark}{Markdown.Escape(SourceName.Of(document, start, phrases))}, {where}", "", .. Markdown.Quote(quote).Select(line => indent + line)]));
    }

    private static string Paragraph(string text) => $"{text}\n";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines).TrimEnd();
}
