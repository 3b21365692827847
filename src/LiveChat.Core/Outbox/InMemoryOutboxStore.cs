namespace LiveChat.Outbox;

/// <summary>Keeps what is to be done as long as the process lives.</summary>
internal sealed class InMemoryOutboxStore(TimeProvider clock) : IOutboxStore
{
    // The last lock of an in-memory commit; nothing is locked under it.
    private readonly Lock _gate = new();
    private readonly Dictionary<OutboxKey, OutboxItem> _items = [];
    private readonly SortedSet<(DateTimeOffset At, string Kind, string Reference)> _pending = [];

    /// <summary>What a commit cancels and adds, in this order.</summary>
    public void Apply(IReadOnlyList<OutboxKey> cancel, IReadOnlyList<OutboxItem> add)
    {
        if (cancel.Count == 0 && add.Count == 0) return;

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var key in cancel)
            {
                if (Pending(key) is { } item && !(item.LeaseUntil > now)) Put(item with { Status = OutboxStatus.Cancelled, LeaseUntil = null });
            }

            foreach (var item in add)
            {
                // A cancelled item was never done, so asking for it again counts; any other stays as it is.
                if (_items.GetValueOrDefault(KeyOf(item)) is null or { Status: OutboxStatus.Cancelled }) Put(item);
            }
        }
    }

    public Task<IReadOnlyList<OutboxItem>> LeaseAsync(int limit, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            OutboxItem[] leased =
            [
                .. _pending.TakeWhile(p => p.At <= now).Take(limit).Select(p => _items[new(p.Kind, p.Reference)])
                    .Select(i => i with { Attempts = i.Attempts + 1, LeaseUntil = now + duration }),
            ];

            foreach (var item in leased) Put(item);
            return Task.FromResult<IReadOnlyList<OutboxItem>>(leased);
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult<DateTimeOffset?>(_pending.Count == 0 ? null : _pending.Min.At);
    }

    public Task CompleteAsync(OutboxKey key, CancellationToken cancellationToken)
        => Change(key, i => i with { Status = OutboxStatus.Done, LeaseUntil = null }, cancellationToken);

    public Task RetryAsync(OutboxKey key, DateTimeOffset at, string code, CancellationToken cancellationToken)
        => Change(key, i => i with { DueAt = at, LastError = code, LeaseUntil = null }, cancellationToken);

    public Task DeadAsync(OutboxKey key, string code, CancellationToken cancellationToken)
        => Change(key, i => i with { Status = OutboxStatus.Dead, LastError = code, LeaseUntil = null }, cancellationToken);

    public Task<bool> RequeueAsync(OutboxKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_items.GetValueOrDefault(key) is not { Status: OutboxStatus.Dead } item) return Task.FromResult(false);

            Put(item with { Status = OutboxStatus.Pending, DueAt = clock.GetUtcNow() });
            return Task.FromResult(true);
        }
    }

    private Task Change(OutboxKey key, Func<OutboxItem, OutboxItem> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (Pending(key) is { } item) Put(change(item));
            return Task.CompletedTask;
        }
    }

    private OutboxItem? Pending(OutboxKey key) => _items.GetValueOrDefault(key) is { Status: OutboxStatus.Pending } item ? item : null;

    private void Put(OutboxItem item)
    {
        if (Pending(KeyOf(item)) is { } before) _pending.Remove(Place(before));
        if (item.Status is OutboxStatus.Pending) _pending.Add(Place(item));
        _items[KeyOf(item)] = item;
    }

    /// <summary>A leased item comes back when its lease is over.</summary>
    private static (DateTimeOffset, string, string) Place(OutboxItem item)
        => (item.LeaseUntil > item.DueAt ? item.LeaseUntil.Value : item.DueAt, item.Kind, item.Reference);

    private static OutboxKey KeyOf(OutboxItem item) => new(item.Kind, item.Reference);
}
