using System.Collections.Frozen;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace LiveChat.Outbox;

/// <summary>Works on one leased item: tries it some times in a row, then writes down what became of it.</summary>
internal sealed class OutboxRunner(
    IOutboxStore store,
    IEnumerable<IOutboxTask> tasks,
    IOptions<OutboxOptions> options,
    LiveChatMetrics metrics,
    TimeProvider clock,
    ILogger<OutboxRunner> logger)
{
    private readonly FrozenDictionary<string, IOutboxTask> _tasks = tasks.ToFrozenDictionary(t => t.Kind, StringComparer.Ordinal);
    private readonly ResiliencePipeline _pipeline = Pipeline(options.Value, clock);

    /// <summary>Never throws: what cannot even be written down comes back when its lease is over.</summary>
    public async Task RunAsync(OutboxItem item, CancellationToken stopping)
    {
        try
        {
            await TryAsync(item, stopping).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.OutboxItemNotMarked(logger, item.Kind, item.Reference, e);
        }
    }

    private async Task TryAsync(OutboxItem item, CancellationToken stopping)
    {
        var key = new OutboxKey(item.Kind, item.Reference);
        using var activity = LiveChatDiagnostics.Source.StartActivity("livechat.outbox.item");
        activity?.SetTag(LiveChatDiagnostics.KindTag, item.Kind);

        try
        {
            var outcome = await PerformAsync(item, stopping).ConfigureAwait(false);

            // From here on it happened. The host stopping must not undo that.
            if (outcome.GivenUpCode is { } code) await GiveUpAsync(key, code).ConfigureAwait(false);
            else await CompleteAsync(key).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await store.RetryAsync(key, clock.GetUtcNow(), "stopped", CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await FailAsync(key, item.Attempts, CodeOf(e)).ConfigureAwait(false);
        }
    }

    private async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken stopping)
    {
        // A newer version on another node may know the kind, so it is no reason to give up.
        var task = _tasks.GetValueOrDefault(item.Kind) ?? throw new InvalidOperationException($"Nothing works on outbox items of kind '{item.Kind}'.");
        return await _pipeline.ExecuteAsync(
            static async (work, token) => await work.Task.PerformAsync(work.Item, token).ConfigureAwait(false), (Task: task, Item: item), stopping).ConfigureAwait(false);
    }

    private async Task CompleteAsync(OutboxKey key)
    {
        await store.CompleteAsync(key, CancellationToken.None).ConfigureAwait(false);
        metrics.OutboxItem(key.Kind, "done");
    }

    private async Task GiveUpAsync(OutboxKey key, string code)
    {
        await store.DeadAsync(key, code, CancellationToken.None).ConfigureAwait(false);
        metrics.OutboxItem(key.Kind, "dead");
        Log.OutboxItemGivenUp(logger, key.Kind, key.Reference, code);
    }

    private async Task FailAsync(OutboxKey key, int leases, string code)
    {
        if (leases >= options.Value.MaxLeases)
        {
            await GiveUpAsync(key, code).ConfigureAwait(false);
            return;
        }

        var at = clock.GetUtcNow() + OutboxRests.After(leases);
        await store.RetryAsync(key, at, code, CancellationToken.None).ConfigureAwait(false);
        metrics.OutboxItem(key.Kind, "retried");
        Log.OutboxItemFailed(logger, key.Kind, key.Reference, code, at);
    }

    /// <summary>The kind of the failure only: what mail servers say may hold addresses.</summary>
    private static string CodeOf(Exception e) => e is TimeoutRejectedException ? "timeout" : e.GetType().Name;

    private static ResiliencePipeline Pipeline(OutboxOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.TriesPerLease > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(e => e is not OperationCanceledException),
                MaxRetryAttempts = options.TriesPerLease - 1,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }

        return builder.AddTimeout(options.AttemptTimeout).Build();
    }
}
