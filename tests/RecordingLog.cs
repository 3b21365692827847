using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LiveChat.Tests;

/// <summary>Writes down what is logged.</summary>
/// <param name="lowest">What is less bad than this is not written down.</param>
internal sealed class RecordingLog(LogLevel lowest = LogLevel.Trace) : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = [];

    public IReadOnlyCollection<LogLine> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private bool Takes(LogLevel level) => level >= lowest;

    private sealed class Logger(RecordingLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => log.Takes(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log._lines.Enqueue(new(logLevel, category, eventId, $"{formatter(state, exception)} {exception}"));
        }
    }
}
