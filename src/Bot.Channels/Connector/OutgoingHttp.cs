namespace Bot.Channels.Connector;

/// <summary>How the program speaks to others: no redirect followed, so that nothing goes where it was not meant to; no proxy, no cookies.</summary>
internal static class OutgoingHttp
{
    /// <summary>A client of one's own, to be disposed of.</summary>
    /// <param name="limit">The time for a whole request.</param>
    /// <param name="longestAnswer">Most bytes of an answer that are read.</param>
    public static HttpClient Client(TimeSpan limit, int longestAnswer) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = limit,
        MaxResponseContentBufferSize = longestAnswer,
    };
}
