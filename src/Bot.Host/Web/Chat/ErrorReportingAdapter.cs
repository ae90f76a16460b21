using Bot.Channels.Authentication;
using Bot.Channels.Connector;
using Bot.Channels.Http;
using Bot.Channels.Queue;

namespace Bot.Host.Web.Chat;

/// <summary>The adapter behind <c>/api/messages</c>, which apologizes for a turn that broke.</summary>
internal sealed class ErrorReportingAdapter : CloudAdapter
{
    public ErrorReportingAdapter(
        BotFrameworkAuthentication authentication, ConnectorClient connector, TurnQueue queue, Deliveries deliveries, TimeProvider time, ILogger<ErrorReportingAdapter> logger)
        : base(authentication, connector, queue, deliveries, time) =>
        OnTurnError = TurnErrors.Apologize(logger);
}
