using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Mail.Smtp;

/// <summary>A log that tells when what became of an outbox item was stored.</summary>
internal sealed class OutboxLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, Channel<string>> _events = new();
    private readonly ConcurrentQueue<string> _lines = [];

    /// <summary>Every line of every level, with what exceptions say.</summary>
    public IReadOnlyCollection<string> Lines => [.. _lines];

    /// <summary>Comes back with what was said when an item failed; each time is told once.</summary>
    public Task<string> NextFailedAsync() => NextAsync("OutboxItemFailed");

    /// <summary>Comes back with what was said when an item was given up; each time is told once.</summary>
    public Task<string> NextGivenUpAsync() => NextAsync("OutboxItemGivenUp");

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        _lines.Enqueue(line);
        Events(eventId.Name ?? "").Writer.TryWrite(line);
    }

    public void Dispose()
    {
    }

    private Task<string> NextAsync(string name) => Events(name).Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private Channel<string> Events(string name) => _events.GetOrAdd(name, _ => Channel.CreateUnbounded<string>());
}
