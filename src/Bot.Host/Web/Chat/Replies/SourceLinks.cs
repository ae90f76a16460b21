using Bot.Answering;
using Bot.Host.Web.Sources;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>Where the words of a citation can be read.</summary>
/// <param name="baseAddress">The address that this program has for whoever reads the reply; null when there is none, and so no link.</param>
public sealed class SourceLinks(Uri? baseAddress)
{
    /// <summary>No links at all.</summary>
    public static SourceLinks None { get; } = new(null);

    /// <summary>Whether there are links.</summary>
    public bool Any => baseAddress is not null;

    /// <summary>The address of the source page with those characters of the document marked; null when there are no links.</summary>
    public string? Of(Document document, int start, int end) =>
        baseAddress is null ? null : new Uri(baseAddress, SourceAddress.Path(document.Id, start, end)).AbsoluteUri;
}
