using System.Globalization;
using System.Text;
using Bot.Corpus.Formats.Html;
using Bot.Corpus.Text;
using MimeKit;
using MimeKit.Text;

namespace Bot.Corpus.Formats.Mail;

/// <summary>An e-mail message: its texts as they were written, else its pages, one below the other. Attachments are no part of it.</summary>
internal static class MailFormat
{
    private static readonly HeaderId[] Telling = [HeaderId.From, HeaderId.Subject, HeaderId.Date, HeaderId.To, HeaderId.MessageId, HeaderId.MimeVersion];

    // The names of senders may come in any encoding, and without this the parser knows few.
    static MailFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a message.</summary>
    /// <exception cref="CorpusFormatException">It is no message, or one without text.</exception>
    public static Extracted Extract(byte[] content)
    {
        using var message = Load(content);
        var extracted = Body(message);
        return extracted with
        {
            Title = string.IsNullOrWhiteSpace(message.Subject) ? null : message.Subject,
            Date = message.Headers[HeaderId.Date] is null ? null
                : message.Date == DateTimeOffset.MinValue ? message.Headers[HeaderId.Date] : message.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Publisher = SenderOf(message),
            Url = null,
        };
    }

    private static MimeMessage Load(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            var message = MimeMessage.Load(stream);
            if (Telling.Any(message.Headers.Contains)) return message;
            message.Dispose();
        }
        catch (FormatException)
        {
            // Told below, as for a file that only looks like a message.
        }

        throw new CorpusFormatException("the file is not an e-mail message: save it from the mail program as .eml");
    }

    private static Extracted Body(MimeMessage message) => Texts(message.Body) switch
    {
        [] => throw new CorpusFormatException("the message has no text: save what it holds as a file of its own"),
        [var only] => only,
        var all => new Extracted(string.Join("\n\n", all.Select(part => part.Pages[0].Trim('\r', '\n')))) { Language = all.Select(part => part.Language).FirstOrDefault(language => language is not null) },
    };

    // What a mail program shows, one below the other; of several forms of the same, the plain text where there is one.
    private static List<Extracted> Texts(MimeEntity? entity) => entity switch
    {
        TextPart { IsAttachment: false, Content: not null } part => TryRead(part) is { } text && !string.IsNullOrWhiteSpace(text.Pages[0]) ? [text] : [],
        MultipartAlternative forms => forms.OrderByDescending(form => form is TextPart { IsPlain: true }).Select(Texts).FirstOrDefault(texts => texts is not []) ?? [],
        MultipartRelated page => Texts(page.Root),
        Multipart parts => [.. parts.SelectMany(Texts)],
        _ => [],
    };

    private static Extracted? TryRead(TextPart part)
    {
        try
        {
            if (part.IsHtml) return HtmlFormat.Extract(Decoded(part, HtmlDecoder.Decode));
            return part.IsPlain ? new Extracted(PlainText(part)) : null;
        }
        catch (CorpusFormatException)
        {
            return null;
        }
    }

    private static string PlainText(TextPart part)
    {
        var text = Decoded(part, TextDecoder.Decode);
        return part.IsFlowed ? new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true }.Convert(text) : text;
    }

    // By the encoding that the part states where its bytes can be that; many state none, or UTF-8 that is none.
    private static string Decoded(TextPart part, Func<byte[], string> undeclared)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        var content = stream.ToArray();
        var stated = part.ContentType.Charset is { Length: > 0 } name ? EightBitText.Named(name) : null;
        return stated is null || stated.CodePage is 65001 ? undeclared(content) : stated.GetString(content);
    }

    // A sender without a name has an address only, and addresses are nobody's business here.
    private static string? SenderOf(MimeMessage message) =>
        message.From.Mailboxes.Select(sender => sender.Name).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name) && !name.Contains('@', StringComparison.Ordinal));
}
