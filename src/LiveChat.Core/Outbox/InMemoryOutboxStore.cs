namespace LiveChat.Outbox;

/// <summary>Keeps what is to be done as long as the process lives.</summary>
internal sealed class InMemoryOutboxStore(TimeProvider clock) : IOutboxStore
{
    // Nothing is locked under it.
    private readonly Lock _gate = new();
    private readonly Dictionary<OutboxKey, OutboxItem> _items = [];
    private readonly SortedSet<(DateTimeOffset At, OutboxKey Key)> _pending = new(Comparer<(DateTimeOffset At, OutboxKey Key)>.Create(
        static (one, other) => one.At.CompareTo(other.At) is not 0 and var byTime ? byTime : Compare(one.Key, other.Key)));

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
                // A cancelled item was never done, so asking for it again counts; any other stays as it is. The number of leases goes on.
                var before = _items.GetValueOrDefault(item.Key);
                if (before is null or { Status: OutboxStatus.Cancelled }) Put(item with { Attempts = before?.Attempts ?? item.Attempts });
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
                .. _pending.TakeWhile(p => p.At <= now).Take(limit).Select(p => _items[p.Key])
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

    public Task<bool> CompleteAsync(OutboxItem leased, CancellationToken cancellationToken)
        => Change(leased, i => i with { Status = OutboxStatus.Done, LeaseUntil = null }, cancellationToken);

    public Task<bool> RetryAsync(OutboxItem leased, DateTimeOffset at, string code, CancellationToken cancellationToken)
        => Change(leased, i => i with { DueAt = at, LastError = code, LeaseUntil = null }, cancellationToken);

    public Task<bool> DeadAsync(OutboxItem leased, string code, CancellationToken cancellationToken)
        => Change(leased, i => i with { Status = OutboxStatus.Dead, LastError = code, LeaseUntil = null }, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> DeadLettersAsync(OutboxKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var dead = _items.Values.Where(i => i.Status is OutboxStatus.Dead && (after is not { } key || Compare(i.Key, key) > 0));
            return Task.FromResult<IReadOnlyList<OutboxItem>>([.. dead.OrderBy(i => i.Key, Comparer<OutboxKey>.Create(Compare)).Take(limit)]);
        }
    }

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

    private Task<bool> Change(OutboxItem leased, Func<OutboxItem, OutboxItem> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(leased);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            // A lease that is over is still the caller's as long as nobody else got the item.
            if (Pending(leased.Key) is not { LeaseUntil: not null } item || item.Attempts != leased.Attempts) return Task.FromResult(false);

            Put(change(item));
            return Task.FromResult(true);
        }
    }

    private OutboxItem? Pending(OutboxKey key) => _items.GetValueOrDefault(key) is { Status: OutboxStatus.Pending } item ? item : null;

    private void Put(OutboxItem item)
    {
        if (Pending(item.Key) is { } before) _pending.Remove(Place(before));
        if (item.Status is OutboxStatus.Pending) _pending.Add(Place(item));
        _items[item.Key] = item;
    }

    /// <summary>A leased item comes back when its lease is over.</summary>
    private static (DateTimeOffset, OutboxKey) Place(OutboxItem item) => (item.LeaseUntil > item.DueAt ? item.LeaseUntil.Value : item.DueAt, item.Key);

    private static int Compare(OutboxKey one, OutboxKey other)
        => string.CompareOrdinal(one.Kind, other.Kind) is not 0 and var byKind ? byKind : string.CompareOrdinal(one.Reference, other.Reference);
}
