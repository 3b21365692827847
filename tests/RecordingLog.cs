using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LiveChat.Tests;

/// <summary>Writes down what is logged.</summary>
/// <param name="lowest">What is less bad than this is not written down.</param>
internal sealed class RecordingLog(LogLevel lowest = LogLevel.Trace) : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<LogLine> _lines = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<LogLine>> _first = new();

    public IReadOnlyCollection<LogLine> Lines => [.. _lines];

    /// <summary>The first line of an event, as soon as it is there.</summary>
    public Task<LogLine> FirstAsync(string eventName) => First(eventName).Task.WaitAsync(Patience);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private TaskCompletionSource<LogLine> First(string eventName) => _first.GetOrAdd(eventName, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Add(LogLine line)
    {
        _lines.Enqueue(line);
        if (line.Id.Name is { } name) First(name).TrySetResult(line);
    }

    private bool Takes(LogLevel level) => level >= lowest;

    private sealed class Logger(RecordingLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => log.Takes(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log.Add(new(logLevel, category, eventId, $"{formatter(state, exception)} {exception}"));
        }
    }
}
