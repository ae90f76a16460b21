using Bot.Answering;
using Bot.Corpus.Text;

namespace Bot.Corpus.Formats.Yaml;

/// <summary>The <c>.meta.yaml</c> beside a file: what it states overrules what the file says of itself.</summary>
internal static class MetaFile
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>What was found in the file, with the meta file's fields where it has one.</summary>
    /// <param name="extracted">What was found in the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="leftOut">Is told, under the meta file's name, of what in it can't be read.</param>
    public static Extracted Overrule(Extracted extracted, SourceFile file, Action<LeftOut> leftOut)
    {
        if (file.MetaPath is null) return extracted;
        var name = file.Id[..(file.Id.LastIndexOf('/') + 1)] + Path.GetFileName(file.MetaPath);
        void Note(string reason, bool mayPass = false) => leftOut(new LeftOut(name, reason) { DocumentWasRead = true, MayPass = mayPass });
        var fields = Read(file.MetaPath, Note);
        if (fields is null) return extracted;
        if (fields.Complaint("") is { } complaint) Note(complaint);
        else if (fields.First("title", "date", "publisher", "lang", "language", "url", "source") is null)
            Note("it states none of title, date, publisher, lang and url: write each as name: value; the document was read without it");
        var date = fields.First("date");
        if (date is not null && DocumentMetadata.ReadDate(date) is null)
        {
            Note(DocumentMetadata.Unreadable(date));
            date = null;
        }

        var language = fields.First("lang", "language");
        if (StatedLanguage.Complaint(language) is { } unknown)
        {
            Note(unknown);
            language = null;
        }

        var address = fields.First("url");
        if (StatedAddress.Complaint(address) is { } wrong)
        {
            Note(wrong);
            address = null;
        }

        return extracted with
        {
            Title = fields.First("title") ?? extracted.Title,
            Date = date ?? extracted.Date,
            Publisher = fields.First("publisher") ?? extracted.Publisher,
            Language = language ?? extracted.Language,
            Url = address ?? fields.Source ?? extracted.Url,
        };
    }

    private static YamlFields? Read(string path, Action<string, bool> note)
    {
        try
        {
            return YamlFields.Read(TextDecoder.Decode(DocumentReader.ReadBytes(path, MaxBytes, "the file is larger than 64 KB: keep only what it states of its document")));
        }
        catch (Exception exception) when (exception is CorpusFormatException or IOException or UnauthorizedAccessException)
        {
            note($"{(exception is CorpusFormatException ? exception.Message : UnreadableFile.Reason(path, exception))}; the document was read without it", exception is not CorpusFormatException);
            return null;
        }
    }
}
