using Bot.Answering;
using Bot.Channels.DirectLine;
using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Bot.Host.Web.Sources;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>Where the words of a citation can be read.</summary>
public sealed class SourceLinks
{
    private readonly Func<string, string>? _address;

    /// <summary>Links for readers elsewhere.</summary>
    /// <param name="baseAddress">The address that this program has for whoever reads the reply; null when there is none, and so no link.</param>
    public SourceLinks(Uri? baseAddress) => _address = baseAddress is null ? null : path => new Uri(baseAddress, path).AbsoluteUri;

    private SourceLinks(Func<string, string> address) => _address = address;

    /// <summary>No links at all.</summary>
    public static SourceLinks None { get; } = new((Uri?)null);

    /// <summary>Paths on this program, for its own page: that knows the address under which it was opened, and makes whole links of them.</summary>
    public static SourceLinks Paths { get; } = new(path => path);

    /// <summary>Whether there are links.</summary>
    public bool Any => _address is not null;

    /// <summary>The links for a turn: who talks on our own page reads the sources there too, unless an address is given for everybody. Web Chat on
    /// another's page shows the quote itself.</summary>
    public SourceLinks For(ITurnContext turnContext) =>
        !Any && turnContext is { Adapter: DirectLineAdapter, Activity.ChannelId: ChannelIds.Webchat } ? Paths : this;

    /// <summary>The address of a path of this program; null when there are no links.</summary>
    public string? To(string path) => _address?.Invoke(path);

    /// <summary>The address of the source page with those characters of the document marked; null when there are no links.</summary>
    public string? Of(Document document, int start, int end) => _address?.Invoke(SourceAddress.Path(document, start, end));
}
