using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Outbox;

/// <summary>Works on one lane. A slow or failing item keeps only its own slot.</summary>
internal sealed class OutboxLoop(IOutboxLane lane, OutboxRunner runner, TimeSpan pollInterval, ILogger logger)
{
    /// <summary>The least time between two looks: the store's clock may be behind what this node knows of it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private int _busy;

    public async Task RunAsync(CancellationToken stopping)
    {
        var running = new List<Task>(lane.Concurrency);
        try
        {
            while (true)
            {
                running.RemoveAll(t => t.IsCompleted);
                if (await TakeUpAsync(running, stopping).ConfigureAwait(false)) continue;
                await lane.Signal.WaitAsync(await UntilNextAsync(stopping).ConfigureAwait(false), stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The tries that run end with the token; each gives its item back.
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <summary>Starts what is due, as far as slots are free.</summary>
    /// <returns>Whether there may be more to take up at once.</returns>
    private async Task<bool> TakeUpAsync(List<Task> running, CancellationToken stopping)
    {
        var free = lane.Concurrency - Volatile.Read(ref _busy);
        if (free == 0) return false;

        try
        {
            var (leased, hasMore) = await lane.LeaseAsync(free, stopping).ConfigureAwait(false);
            Interlocked.Add(ref _busy, leased.Count);
            running.AddRange(leased.Select(i => Task.Run(() => RunAsync(i, stopping), CancellationToken.None)));
            return hasMore;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.OutboxFailed(logger, e);
            return false;
        }
    }

    private async Task RunAsync(OutboxItem item, CancellationToken stopping)
    {
        await runner.RunAsync(item, stopping).ConfigureAwait(false);
        Interlocked.Decrement(ref _busy);
        lane.End(item);
    }

    /// <summary>With every slot taken, the next due time is of no use: the end of an item wakes the loop.</summary>
    private async Task<TimeSpan> UntilNextAsync(CancellationToken stopping)
    {
        if (Volatile.Read(ref _busy) >= lane.Concurrency) return pollInterval;

        try
        {
            var wait = await lane.UntilNextAsync(stopping).ConfigureAwait(false);
            return wait > pollInterval ? pollInterval : wait > Pause ? wait : Pause;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.OutboxFailed(logger, e);
            return pollInterval;
        }
    }
}
