using Bot.Corpus.Text;

namespace Bot.Corpus.Formats;

/// <summary>What a document is called that does not say.</summary>
public static class DocumentName
{
    /// <summary>"africa/morocco-russia.txt" is "morocco russia"; the id itself where nothing would be left of it. What in a name would steer or hide what is read is left out, as in a text.</summary>
    public static string TitleOf(string id)
    {
        var name = CleanText.Of(Path.GetFileNameWithoutExtension(id)).Replace('-', ' ').Replace('_', ' ');
        return string.IsNullOrWhiteSpace(name) ? id : Relations.Text.Spaces.Collapse(name);
    }
}
