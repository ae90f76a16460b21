using Bot.Host.Settings;

namespace Bot.Host.Feedback;

/// <summary>Deletes the months that have been kept long enough: when the server starts, and each day while it runs.</summary>
/// <param name="settings">Where and how long.</param>
/// <param name="time">Tells the day.</param>
/// <param name="logger">Is told what could not be deleted.</param>
internal sealed partial class FeedbackExpiry(FeedbackSettings settings, TimeProvider time, ILogger<FeedbackExpiry> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        try
        {
            do
                Delete();
            while (await daily.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A server that fails to start would take it for a failure of its own.
        }
    }

    /// <summary>Deletes what is too old today. A file that can't be deleted is logged and tried again the next day.</summary>
    internal void Delete()
    {
        var oldest = FeedbackFiles.Month(time.GetUtcNow().AddMonths(-settings.KeepMonths));
        foreach (var file in FeedbackFiles.NewestFirst(settings.Folder).Where(file => string.CompareOrdinal(FeedbackFiles.MonthOf(file), oldest) < 0))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogFailed(exception, file);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Old feedback could not be deleted: {File}.")]
    private partial void LogFailed(Exception exception, string file);
}
