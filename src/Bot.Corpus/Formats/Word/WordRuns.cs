using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Bot.Corpus.Formats.Word;

/// <summary>The words of a paragraph that a reader sees: without what is deleted, hidden, white, tiny, or a field's code.</summary>
internal static class WordRuns
{
    public static string TextOf(Paragraph paragraph, WordStyles styles)
    {
        var text = new StringBuilder();
        foreach (var run in paragraph.Descendants<Run>())
        {
            if (run.Ancestors<DeletedRun>().Any() || run.Ancestors<MoveFromRun>().Any() || styles.Hides(run, paragraph)) continue;
            foreach (var part in run.ChildElements)
                text.Append(part switch { Words words => words.Text, TabChar or Break or CarriageReturn => " ", NoBreakHyphen => "-", _ => "" });
        }

        return Relations.Text.Spaces.Collapse(text.ToString());
    }
}
