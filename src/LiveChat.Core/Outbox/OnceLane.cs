using LiveChat.Clocks;
using LiveChat.Signals;

namespace LiveChat.Outbox;

/// <summary>What is done once, e.g. mails.</summary>
internal sealed class OnceLane(IOutboxStore store, OutboxSignal signal, OutboxOptions options, StoreClock clock) : IOutboxLane
{
    public int Concurrency => options.Concurrency;

    public WakeUpSignal Signal => signal;

    public async Task<(IReadOnlyList<OutboxItem> Leased, bool HasMore)> LeaseAsync(int free, CancellationToken cancellationToken)
    {
        var leased = await store.LeaseAsync(free, options.LeaseDuration, cancellationToken).ConfigureAwait(false);
        return (leased, leased.Count == free);
    }

    public async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
        => await store.NextDueAsync(cancellationToken).ConfigureAwait(false) - clock.Now ?? options.PollInterval;

    /// <summary>It may have set a new due time.</summary>
    public void End(OutboxItem item) => signal.Set();
}
