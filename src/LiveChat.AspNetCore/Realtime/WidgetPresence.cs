using LiveChat.Agents;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Knows whether anybody is there for a page that has not connected yet, at most ten seconds late. However many pages ask, the agents are read once in that time.</summary>
internal sealed class WidgetPresence(IAgentStore agents, QueueCatalog queues, StoreClock storeClock, TimeProvider clock, ILogger<WidgetPresence> logger) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private IReadOnlyList<Agent> _agents = [];
    private long? _readAt;

    /// <summary>Whether the launcher of a widget is hidden because nobody would answer. While the store does not say, it is shown.</summary>
    public async ValueTask<bool> HidesAsync(WidgetSettings widget, CancellationToken cancellationToken)
        => widget.Launcher.HideWhenOffline
            && await ReadAsync(cancellationToken).ConfigureAwait(false) is { } known
            && !WidgetDoor.IsAnybodyThere(widget, queues, known, storeClock.Now);

    public void Dispose() => _reading.Dispose();

    private async Task<IReadOnlyList<Agent>?> ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_readAt is not { } at || clock.GetElapsedTime(at) >= Kept)
            {
                _agents = await agents.ListAsync(cancellationToken).ConfigureAwait(false);
                _readAt = clock.GetTimestamp();
            }

            return _agents;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.LookingWhoIsThereFailed(logger, e);
            return null;
        }
        finally
        {
            _reading.Release();
        }
    }
}
