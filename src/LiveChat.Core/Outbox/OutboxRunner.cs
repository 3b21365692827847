using System.Collections.Frozen;
using LiveChat.Clocks;
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
    StoreClock storeClock,
    TimeProvider clock,
    ILogger<OutboxRunner> logger)
{
    /// <summary>After so many events of one chat in a row the others have their turn.</summary>
    private const int MaxInARow = 100;

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
        using var activity = LiveChatDiagnostics.Source.StartActivity("livechat.outbox.item");
        activity?.SetTag(LiveChatDiagnostics.KindTag, item.Kind);

        try
        {
            var outcome = await PerformAsync(item, stopping).ConfigureAwait(false);
            for (var n = 1; outcome.Through is { } through; n++)
            {
                item = item with { Through = through, Failures = 0 };
                if (!outcome.HasMore || n == MaxInARow || stopping.IsCancellationRequested || !LeaseLasts(item)) break;
                outcome = await PerformAsync(item, stopping).ConfigureAwait(false);
            }

            // From here on it happened. The host stopping must not undo that.
            if (outcome.GivenUpCode is { } code) await GiveUpAsync(item, code).ConfigureAwait(false);
            else if (outcome.WaitCode is { } what) await WaitAsync(item, what).ConfigureAwait(false);
            else if (outcome.PutOffCode is { } reason) await FailAsync(item, reason).ConfigureAwait(false);
            else await CompleteAsync(item).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Marked(item, await store.RetryAsync(item, storeClock.Now, "stopped", CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            await FailAsync(item, CodeOf(e)).ConfigureAwait(false);
        }
    }

    private async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken stopping)
    {
        // A newer version on another node may know the kind, so it is no reason to give up.
        var task = _tasks.GetValueOrDefault(item.Kind) ?? throw new InvalidOperationException($"Nothing works on outbox items of kind '{item.Kind}'.");
        return await _pipeline.ExecuteAsync(
            static async (work, token) => await work.Task.PerformAsync(work.Item, token).ConfigureAwait(false), (Task: task, Item: item), stopping).ConfigureAwait(false);
    }

    private async Task CompleteAsync(OutboxItem item)
    {
        if (Marked(item, await store.CompleteAsync(item, CancellationToken.None).ConfigureAwait(false))) metrics.OutboxItem(item.Kind, "done");
    }

    private async Task GiveUpAsync(OutboxItem item, string code)
    {
        if (!Marked(item, await store.DeadAsync(item, code, CancellationToken.None).ConfigureAwait(false))) return;

        metrics.OutboxItem(item.Kind, "dead");
        Log.OutboxItemGivenUp(logger, item.Kind, item.Reference, code);
    }

    /// <summary>What it waits for is logged once where that is found, not for each item.</summary>
    private async Task WaitAsync(OutboxItem item, string code)
    {
        if (Marked(item, await store.RetryAsync(item, storeClock.Now + OutboxRests.After(1), code, CancellationToken.None).ConfigureAwait(false))) metrics.OutboxItem(item.Kind, "waiting");
    }

    private async Task FailAsync(OutboxItem item, string code)
    {
        // Not the number of leases, which also grows while an item waits.
        item = item with { Failures = item.Failures + 1 };
        if (item.Failures >= options.Value.MaxLeases)
        {
            await GiveUpAsync(item, code).ConfigureAwait(false);
            return;
        }

        var at = storeClock.Now + OutboxRests.After(item.Failures);
        if (!Marked(item, await store.RetryAsync(item, at, code, CancellationToken.None).ConfigureAwait(false))) return;

        metrics.OutboxItem(item.Kind, "retried");
        Log.OutboxItemFailed(logger, item.Kind, item.Reference, code, at);
    }

    /// <summary>Nobody else gets the item before the next try is over, however long it takes.</summary>
    private bool LeaseLasts(OutboxItem item) => storeClock.Now + options.Value.LongestTries < item.LeaseUntil;

    /// <summary>Whoever has the item now says what becomes of it.</summary>
    private bool Marked(OutboxItem item, bool leaseWasKept)
    {
        if (leaseWasKept) return true;

        metrics.OutboxItem(item.Kind, "lease_lost");
        Log.OutboxLeaseLost(logger, item.Kind, item.Reference, item.Attempts);
        return false;
    }

    /// <summary>The kind of the failure only: what mail servers say may hold addresses.</summary>
    private static string CodeOf(Exception e) => e switch
    {
        OutboxFailureException failure => failure.Code,
        TimeoutRejectedException => "timeout",
        _ => e.GetType().Name,
    };

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
