using Bot.Channels.DirectLine;
using Bot.Channels.Queue;
using Bot.Channels.Turns;

namespace Bot.Host.Web.Chat;

/// <summary>The adapter behind Direct Line, which apologizes for a turn that broke.</summary>
internal sealed class ErrorReportingDirectLine : DirectLineAdapter
{
    public ErrorReportingDirectLine(TurnQueue queue, IBot bot, DirectLineOptions options, ILogger<ErrorReportingDirectLine> logger)
        : base(queue, bot, options) =>
        OnTurnError = TurnErrors.Apologize(logger);
}
