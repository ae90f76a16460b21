using System.Globalization;
using Bot.Answering;

namespace Bot.Host.Cli.Terminal;

/// <summary>An answer as a terminal shows it: the short answer, the sentences with their citation numbers, then each citation with its quote, document
/// and offsets. Colours only on a terminal. Control characters of documents are not passed on.</summary>
internal static class TerminalAnswer
{
    private const int NearestLength = 240;

    public static void Write(TextWriter writer, Question question, Answer answer, bool colours)
    {
        var style = new TerminalStyle(colours);
        var phrases = Phrases.For(question, answer);
        if (phrases.Read(answer) is { Length: > 0 } read) writer.WriteLine(style.Faint(TerminalText.Plain(read)));
        switch (answer)
        {
            case Answer.Cited cited:
                WriteCited(writer, cited, phrases, style);
                break;
            case Answer.NotFound notFound:
                WriteNotFound(writer, notFound, phrases, style);
                break;
            case Answer.Asked asked:
                writer.WriteLine(style.Strong(CourtesyWords.For(phrases.Language).WhichOne));
                foreach (var choice in asked.Choices) writer.WriteLine($"  · {TerminalText.Plain(choice)}");
                break;
            case Answer.Courtesy courtesy:
                writer.WriteLine(CourtesyWords.To(courtesy.To, phrases));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public static void WriteHit(TextWriter writer, Passage passage, float score) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score:0.00}  {TerminalText.Plain(passage.Document.Id)} {passage.Start}–{passage.End}  {TerminalText.Plain(passage.Text.ToString())}"));

    private static void WriteCited(TextWriter writer, Answer.Cited cited, Phrases phrases, TerminalStyle style)
    {
        if (cited.Short?.Show(phrases.Yes) is { } bare) writer.WriteLine(style.Strong(TerminalText.Plain(bare)) + "\n");
        var number = 0;
        foreach (var claim in cited.Claims)
            writer.WriteLine($"{TerminalText.Plain(claim.Text)} {style.Mark(string.Concat(claim.Citations.Select(_ => $"[{++number}]")))}");
        if (phrases.Basis(cited) is { Length: > 0 } basis) writer.WriteLine(style.Faint(TerminalText.Plain(basis)));
        if (phrases.By(cited) is { } by) writer.WriteLine(style.Faint(by));
        writer.WriteLine();
        writer.WriteLine(style.Faint(phrases.Sources));
        number = 0;
        foreach (var citation in cited.Claims.SelectMany(claim => claim.Citations))
        {
            writer.WriteLine($"{style.Mark($"[{++number}]")} “{TerminalText.Plain(citation.Quote)}”");
            writer.WriteLine(style.Faint($"    {TerminalText.Plain(Origin(citation.Document, citation.Start, phrases))}"));
            writer.WriteLine(style.Faint(string.Create(CultureInfo.InvariantCulture, $"    {TerminalText.Plain(citation.Document.Id)}, characters {citation.Start}–{citation.End}")));
        }
    }

    private static void WriteNotFound(TextWriter writer, Answer.NotFound notFound, Phrases phrases, TerminalStyle style)
    {
        if (notFound.Reason == NotFoundReason.NothingAsked)
        {
            writer.WriteLine(phrases.NothingAsked);
            return;
        }

        writer.WriteLine(style.Strong(phrases.NotInSources));
        writer.WriteLine($"{Phrases.With(phrases.Searched, notFound.DocumentCount)} {phrases.NotADenial}");
        if (notFound.Nearest is []) return;
        writer.WriteLine();
        writer.WriteLine(style.Faint(phrases.NearestPassages));
        foreach (var passage in notFound.Nearest)
        {
            var text = TerminalText.Plain(passage.Text.ToString());
            writer.WriteLine($"  · {Excerpt.Of(text, NearestLength)}");
            writer.WriteLine(style.Faint($"    {TerminalText.Plain(Origin(passage.Document, passage.Start, phrases))} ({TerminalText.Plain(passage.Document.Id)})"));
        }
    }

    private static string Origin(Document document, int start, Phrases phrases)
    {
        string?[] parts = [document.Title, document.Publisher, document.Published?.ToString(), phrases.PageOf(document, start)];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
