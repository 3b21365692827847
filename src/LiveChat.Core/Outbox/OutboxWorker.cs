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
    TimeProvider clock,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    private readonly OutboxOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>(_options.Concurrency);
        try
        {
            while (true)
            {
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
        running.RemoveAll(t => t.IsCompleted);
        var free = _options.Concurrency - running.Count;
        if (free == 0)
        {
            await Task.WhenAny(running).WaitAsync(stopping).ConfigureAwait(false);
            return true;
        }

        try
        {
            var leased = await store.LeaseAsync(free, _options.LeaseDuration, stopping).ConfigureAwait(false);
            running.AddRange(leased.Select(i => Task.Run(() => runner.RunAsync(i, stopping), CancellationToken.None)));
            return leased.Count == free;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.OutboxFailed(logger, e);
            return false;
        }
    }

    private async Task<TimeSpan> UntilNextAsync(CancellationToken stopping)
    {
        try
        {
            var wait = await store.NextDueAsync(stopping).ConfigureAwait(false) - clock.GetUtcNow();
            return wait is null || wait > _options.PollInterval ? _options.PollInterval : wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.OutboxFailed(logger, e);
            return _options.PollInterval;
        }
    }
}
