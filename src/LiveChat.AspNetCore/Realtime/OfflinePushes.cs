using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>
/// Tells customers' pages whether somebody would answer. While a page is connected to this node, it looks when an agent changes, at most once a second, and every 5 seconds: that
/// is when opening hours begin and end, and when what other nodes know is found. One look reads the agents once, for all widgets and all pages.
/// </summary>
internal sealed class OfflinePushes : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly IHubContext<CustomerHub, ICustomerClient> _hub;
    private readonly PushLanes _lanes;
    private readonly IAgentStore _agents;
    private readonly WidgetCatalog _widgets;
    private readonly QueueCatalog _queues;
    private readonly StoreClock _storeClock;
    private readonly TimeProvider _clock;
    private readonly ILogger<OfflinePushes> _logger;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly ConcurrentDictionary<string, WidgetId> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<WidgetId, OfflineDto?> _known = new();
    private long _lookedAt;
    private volatile bool _hasLooked;
    private int _isNudged;
    private int _isWatching;

    public OfflinePushes(
        IHubContext<CustomerHub, ICustomerClient> hub, PushLanes lanes, IAgentStore agents, WidgetCatalog widgets, QueueCatalog queues, StoreClock storeClock,
        TimeProvider clock, ILogger<OfflinePushes> logger)
    {
        (_hub, _lanes, _agents, _widgets, _queues, _storeClock, _clock, _logger) = (hub, lanes, agents, widgets, queues, storeClock, clock, logger);
        _timer = clock.CreateTimer(static self => _ = ((OfflinePushes)self!).WatchAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A page is connected.</summary>
    public void Enter(string connection, WidgetId widget)
    {
        _pages[connection] = widget;
        if (Interlocked.Exchange(ref _isWatching, 1) == 0) _timer.Change(Sweep, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A page is gone.</summary>
    public void Leave(string connection) => _pages.TryRemove(connection, out _);

    /// <summary>An agent changed.</summary>
    public void Nudge()
    {
        if (_pages.IsEmpty)
        {
            // Nobody is to be told now; the next page is not to be told what was before.
            _hasLooked = false;
            return;
        }

        if (Interlocked.Exchange(ref _isNudged, 1) == 1) return;

        Volatile.Write(ref _isWatching, 1);
        _timer.Change(IsRecent ? Pause : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Why nobody would answer a chat started from a widget now; null when somebody would. Not older than a second.</summary>
    public async Task<OfflineDto?> OfAsync(WidgetId widget, CancellationToken cancellationToken)
    {
        await LookAsync(isAsked: !_known.ContainsKey(widget), cancellationToken).ConfigureAwait(false);
        return _known.GetValueOrDefault(widget);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _looking.Dispose();
    }

    private bool IsRecent => _hasLooked && _clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) < Pause;

    private async Task WatchAsync()
    {
        Volatile.Write(ref _isNudged, 0);
        try
        {
            if (!_pages.IsEmpty) await LookAsync(isAsked: true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.LookingWhoIsThereFailed(_logger, e);
        }

        // Whoever comes or nudges after this sets the timer itself.
        if (_pages.IsEmpty) Volatile.Write(ref _isWatching, 0);
        if (!_pages.IsEmpty) _timer.Change(Volatile.Read(ref _isNudged) == 1 ? Pause : Sweep, Timeout.InfiniteTimeSpan);
    }

    private async Task LookAsync(bool isAsked, CancellationToken cancellationToken)
    {
        await _looking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!isAsked && IsRecent) return;

            var agents = await ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var widget in _widgets.All)
            {
                var offline = WidgetDoor.Look(widget, _queues, agents, _storeClock.Now);
                var isNew = !_known.TryGetValue(widget.Id, out var known);
                if (!isNew && offline == known) continue;

                _known[widget.Id] = offline;
                if (!isNew) Tell(widget.Id, new(offline));
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>What changes while the agents are read is looked at a second after the reading began, however long that takes.</summary>
    private async Task<IReadOnlyList<Agent>> ReadAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _lookedAt, _clock.GetTimestamp());
        _hasLooked = true;
        try
        {
            return await _agents.ListAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _hasLooked = false;
            throw;
        }
    }

    private void Tell(WidgetId widget, OfflineEvent told)
    {
        foreach (var (connection, of) in _pages)
        {
            if (of != widget) continue;

            var page = _hub.Clients.Client(connection);
            _lanes.Send(connection, () => page.Offline(told), isWakeUp: true);
        }
    }
}
