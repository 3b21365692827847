using LiveChat.Outbox;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good outbox with one bug, which shows itself once.</summary>
internal sealed class BuggyOutboxStore(IOutboxStore inner, PlantedBug bug) : IOutboxStore
{
    private bool _done;

    public Task<IReadOnlyList<OutboxItem>> LeaseAsync(int limit, TimeSpan duration, CancellationToken cancellationToken) => inner.LeaseAsync(limit, duration, cancellationToken);

    public async Task<IReadOnlyList<OutboxItem>> LeaseFollowersAsync(
        string kind, IReadOnlyCollection<string>? references, int limit, TimeSpan duration, CancellationToken cancellationToken)
    {
        var leased = await inner.LeaseFollowersAsync(kind, references, limit, duration, cancellationToken);
        return bug is PlantedBug.MissesWhatIsBehind && leased.Any(i => i.Through >= 0) && Once() ? [] : leased;
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var next = await inner.NextDueAsync(cancellationToken);
        return bug is PlantedBug.ForgetsWhatIsDue && next is not null && Once() ? null : next;
    }

    public Task<bool> CompleteAsync(OutboxItem leased, CancellationToken cancellationToken)
        => inner.CompleteAsync(bug is PlantedBug.ForgetsHowFarItGot && leased.Through > 0 && Once() ? leased with { Through = 0 } : leased, cancellationToken);

    public Task<bool> RetryAsync(OutboxItem leased, DateTimeOffset at, string code, CancellationToken cancellationToken) => inner.RetryAsync(leased, at, code, cancellationToken);

    public Task<bool> DeadAsync(OutboxItem leased, string code, CancellationToken cancellationToken) => inner.DeadAsync(leased, code, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> DeadLettersAsync(OutboxKey? after, int limit, CancellationToken cancellationToken) => inner.DeadLettersAsync(after, limit, cancellationToken);

    public async Task<bool> RequeueAsync(OutboxKey key, CancellationToken cancellationToken)
    {
        var isDead = (await inner.DeadLettersAsync(null, 100, cancellationToken)).Any(i => i.Key == key);
        return bug is PlantedBug.LosesARequeue && isDead && Once() || await inner.RequeueAsync(key, cancellationToken);
    }

    private bool Once() => !_done && (_done = true);
}
