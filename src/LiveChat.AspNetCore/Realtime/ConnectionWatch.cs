using System.Collections.Concurrent;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Closes connections that send too much, or nothing at all: SignalR itself never closes one that has not pinged once.</summary>
internal sealed class ConnectionWatch(IOptions<LiveChatHostOptions> options, TimeProvider clock, ILogger<ConnectionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ConnectionContext, IncomingFrames> _connections = new();

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
        _connections[connection] = frames;

        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }

    /// <summary>Closes the connections that have been silent for too long.</summary>
    internal void CloseIdle()
    {
        var timeout = options.Value.Limits.IdleTimeout;
        foreach (var (connection, frames) in _connections)
        {
            if (frames.Silence < timeout) continue;

            Log.ConnectionIdle(logger, connection.ConnectionId, timeout);
            connection.Abort();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) CloseIdle();
    }
}
