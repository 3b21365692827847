using LiveChat.Outbox;

namespace LiveChat.Faults.Sabotage;

/// <summary>Writes down each mail that is marked as sent, also over restarts.</summary>
internal sealed class NotedOutbox(IOutboxStore store) : IOutboxStore
{
    // In the folder of the shop.
    private const string Marked = "marked.txt";

    /// <summary>As the tasks of mails are called. The shop has others, of those who listen for events.</summary>
    private const string Mails = "transcript";

    public Task<IReadOnlyList<OutboxItem>> LeaseAsync(int limit, TimeSpan duration, CancellationToken cancellationToken) => store.LeaseAsync(limit, duration, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> LeaseFollowersAsync(
        string kind, IReadOnlyCollection<string>? references, int limit, TimeSpan duration, CancellationToken cancellationToken)
        => store.LeaseFollowersAsync(kind, references, limit, duration, cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => store.NextDueAsync(cancellationToken);

    public async Task<bool> CompleteAsync(OutboxItem leased, CancellationToken cancellationToken)
    {
        var isMarked = await store.CompleteAsync(leased, cancellationToken).ConfigureAwait(false);
        if (isMarked && leased.Kind == Mails) await File.AppendAllLinesAsync(Marked, [leased.Reference], cancellationToken).ConfigureAwait(false);
        return isMarked;
    }

    public Task<bool> RetryAsync(OutboxItem leased, DateTimeOffset at, string code, CancellationToken cancellationToken) => store.RetryAsync(leased, at, code, cancellationToken);

    public Task<bool> DeadAsync(OutboxItem leased, string code, CancellationToken cancellationToken) => store.DeadAsync(leased, code, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> DeadLettersAsync(OutboxKey? after, int limit, CancellationToken cancellationToken) => store.DeadLettersAsync(after, limit, cancellationToken);

    public Task<bool> RequeueAsync(OutboxKey key, CancellationToken cancellationToken) => store.RequeueAsync(key, cancellationToken);
}
