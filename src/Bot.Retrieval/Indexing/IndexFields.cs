namespace Bot.Retrieval.Indexing;

/// <summary>The fields of the index. Each passage is one Lucene document; a document's passages stand in one block, the document itself last.</summary>
internal static class IndexFields
{
    /// <summary>The passage's words, analysed in the document's language: <c>body_en</c>.</summary>
    public static string Body(string language) => "body_" + language;

    /// <summary>Title and headings, analysed in the document's language: <c>context_en</c>.</summary>
    public static string Context(string language) => "context_" + language;

    /// <summary>Keys that are the same in every language: countries, concepts, names by their consonants.</summary>
    public const string Keys = "keys";

    /// <summary>On a document: the names in it as they are written, as <see cref="Spelling.NameWords"/> packs them; what a misspelt name may mean.</summary>
    public const string Names = "names";

    /// <summary>Where the passage stands in its document (doc value; see <see cref="PassagePlace"/>).</summary>
    public const string Place = "place";

    /// <summary>Headings above the passage (doc value).</summary>
    public const string Heading = "heading";

    /// <summary>Marks the last Lucene document of a block, which holds the document itself; its value, stored and found as it is, is the document's id.</summary>
    public const string DocumentId = "id";

    /// <summary>The file that the document was read from; its value, found as <see cref="FileTerm"/>, is the file's id.</summary>
    public const string File = "file";

    /// <summary>Stored fields of the document.</summary>
    public const string Title = "title", Text = "text", Language = "lang", Published = "published", Publisher = "publisher", Url = "url", MediaType = "type", Pages = "pages";

    /// <summary>The one term under which every document is found.</summary>
    public const string IsDocument = "document";

    /// <summary>The term under which a file's documents are found. Lucene takes terms of up to 32 kB; no path is as long.</summary>
    public static string FileTerm(string file) => file.Length <= LongestTerm ? file : file[..LongestTerm];

    /// <summary>Ids over this length, in UTF-16 code units, are stored, but not found: a set may give ids of any length.</summary>
    public const int LongestTerm = 10_000;
}
