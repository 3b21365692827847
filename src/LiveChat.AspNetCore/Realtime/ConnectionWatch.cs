using System.Collections.Concurrent;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Closes connections that send too much, or nothing at all: SignalR itself never closes one that has not pinged once.</summary>
internal sealed class ConnectionWatch(IOptions<LiveChatHostOptions> options, TimeProvider clock, ILogger<ConnectionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ConnectionContext, WatchedConnection> _connections = new();
    private TaskCompletionSource? _empty;
    private int _requests;
    private volatile bool _isClosing;

    /// <summary>Watches a connection while it lasts.</summary>
    public async Task RunAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var limit = options.Value.Limits.FramesPerSecond;
        var frames = new IncomingFrames(connection.Transport.Input, clock, limit)
        {
            TooMany = () =>
            {
                Log.TooManyFrames(logger, connection.ConnectionId, limit);
                connection.Abort();
            },
        };
        connection.Transport = new WatchedTransport(frames, connection.Transport.Output);
        var watched = new WatchedConnection(frames, new());
        _connections[connection] = watched;
        watched.Offer();

        // It may have come in while all others were closed.
        if (_isClosing) watched.CloseWhenIdle();

        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            _connections.TryRemove(connection, out _);
            TellIfEmpty();
        }
    }

    /// <summary>Waits until nobody is connected. Makes sense once nobody is let in any more.</summary>
    public Task EmptyAsync()
    {
        // A new one each time: somebody who was let in before may have come since the last.
        var empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _empty, empty);
        TellIfEmpty();
        return empty.Task;
    }

    /// <summary>Watches a request of a transport: only when it is over has everything that was said reached the network.</summary>
    public async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _requests);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _requests);
            TellIfEmpty();
        }
    }

    /// <summary>Closes every connection as soon as its calls under way are answered, also those that are still coming in.</summary>
    public void CloseWhenIdle()
    {
        _isClosing = true;
        foreach (var connection in _connections.Values) connection.CloseWhenIdle();
    }

    /// <summary>Closes the connections that have been silent for too long.</summary>
    internal void CloseIdle()
    {
        var timeout = options.Value.Limits.IdleTimeout;
        foreach (var (connection, watched) in _connections)
        {
            if (watched.Frames.Silence < timeout) continue;

            Log.ConnectionIdle(logger, connection.ConnectionId, timeout);
            connection.Abort();
        }
    }

    private void TellIfEmpty()
    {
        if (_connections.IsEmpty && Volatile.Read(ref _requests) == 0) Volatile.Read(ref _empty)?.TrySetResult();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) CloseIdle();
    }
}
