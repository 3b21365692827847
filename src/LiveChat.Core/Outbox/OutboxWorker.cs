using LiveChat.Clocks;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Outbox;

/// <summary>Does what is to be done after commits: woken by a commit, by the next due time, and at the latest by the poll. A slow or failing item keeps only its own slot.</summary>
internal sealed class OutboxWorker(
    IOutboxStore store,
    OutboxRunner runner,
    OutboxSignal signal,
    IOptions<OutboxOptions> options,
    StoreClock clock,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <summary>The least time between two looks: the store's clock may be behind what this node knows of it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly OutboxOptions _options = options.Value;
    private int _busy;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>(_options.Concurrency);
        try
        {
            while (true)
            {
                running.RemoveAll(t => t.IsCompleted);
                if (await TakeUpAsync(running, stoppingToken).ConfigureAwait(false)) continue;
                await signal.WaitAsync(await UntilNextAsync(stoppingToken).ConfigureAwait(false), stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The tries that run end with the token; each gives its item back.
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <summary>Starts what is due, as far as slots are free.</summary>
    /// <returns>Whether there may be more to take up at once.</returns>
    private async Task<bool> TakeUpAsync(List<Task> running, CancellationToken stopping)
    {
        var free = _options.Concurrency - Volatile.Read(ref _busy);
        if (free == 0) return false;

        try
        {
            var leased = await store.LeaseAsync(free, _options.LeaseDuration, stopping).ConfigureAwait(false);
            Interlocked.Add(ref _busy, leased.Count);
            running.AddRange(leased.Select(i => Task.Run(() => RunAsync(i, stopping), CancellationToken.None)));
            return leased.Count == free;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.OutboxFailed(logger, e);
            return false;
        }
    }

    /// <summary>The end of an item frees its slot, and may have set a new due time.</summary>
    private async Task RunAsync(OutboxItem item, CancellationToken stopping)
    {
        await runner.RunAsync(item, stopping).ConfigureAwait(false);
        Interlocked.Decrement(ref _busy);
        signal.Set();
    }

    /// <summary>With every slot taken, the next due time is of no use: the end of an item wakes the worker.</summary>
    private async Task<TimeSpan> UntilNextAsync(CancellationToken stopping)
    {
        if (Volatile.Read(ref _busy) >= _options.Concurrency) return _options.PollInterval;

        try
        {
            var wait = await store.NextDueAsync(stopping).ConfigureAwait(false) - clock.Now;
            return wait is null || wait > _options.PollInterval ? _options.PollInterval : wait > Pause ? wait.Value : Pause;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.OutboxFailed(logger, e);
            return _options.PollInterval;
        }
    }
}
