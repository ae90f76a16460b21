using System.Collections.Concurrent;
using Bot.Host.Indexing;

namespace Bot.Host.Cli.Terminal;

/// <summary>Shows warnings to whoever sits at the terminal, each kind of them once: a batch must not say a thousand times that a service is down.</summary>
/// <param name="writer">Where to.</param>
internal sealed class TerminalWarnings(TextWriter writer) : ILogger
{
    private readonly ConcurrentDictionary<string, bool> _shown = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // The template is the kind: under one name several classes log.
        var kind = state is IReadOnlyList<KeyValuePair<string, object?>> and [.., var template] ? $"{template.Value}" : eventId.ToString();
        if (IsEnabled(logLevel) && _shown.TryAdd(kind, true)) writer.WriteLine(TerminalText.Plain(formatter(state, exception)));
    }
}
