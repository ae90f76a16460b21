using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Host.Web.Sources.Text;

/// <summary>Finds a document's title where its text begins with it: there it is shown as the heading, so that it need not stand above the text too.</summary>
internal static class OpeningTitle
{
    /// <summary>The offsets of the title's words, without Markdown's mark before them; an empty range when the text begins with anything else.</summary>
    public static (int Start, int End) In(Document document)
    {
        var text = document.Text;
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = text.IndexOf('\n', start);
        if (end < 0) end = text.Length;
        var words = start;
        while (words < end && text[words] == '#') words++;
        if (words > start && (words == end || text[words] != ' ')) return default;
        var title = Spaces.Trim(text, words, end);
        return title.Start < title.End && title.End - title.Start <= 2 * document.Title.Length && Spaces.Collapse(text[title.Start..title.End]) == document.Title ? title : default;
    }
}
