namespace LiveChat.Outbox;

/// <summary>Keeps what is to be done as long as the process lives.</summary>
internal sealed class InMemoryOutboxStore(TimeProvider clock) : IOutboxStore
{
    // Nothing is locked under it.
    private readonly Lock _gate = new();
    private readonly Dictionary<OutboxKey, OutboxItem> _items = [];
    private readonly SortedSet<(DateTimeOffset At, OutboxKey Key)> _pending = new(Comparer<(DateTimeOffset At, OutboxKey Key)>.Create(
        static (one, other) => one.At.CompareTo(other.At) is not 0 and var byTime ? byTime : Compare(one.Key, other.Key)));

    private readonly Dictionary<string, HashSet<OutboxKey>> _followers = new(StringComparer.Ordinal);
    private Func<string, FollowedChat?> _chats = static _ => null;

    /// <summary>Says how to look at a chat by its id. Takes no locks.</summary>
    public void Follow(Func<string, FollowedChat?> chats) => _chats = chats;

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
                // A cancelled item was never done, so asking for it again counts; a chat that was followed to its end goes on; any other stays as it is. The number of leases goes on.
                var before = _items.GetValueOrDefault(item.Key);
                if (before is null or { Status: OutboxStatus.Cancelled or OutboxStatus.UpToDate })
                    Put(item with { Attempts = before?.Attempts ?? item.Attempts, Through = before?.Through ?? item.Through });
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

    public Task<IReadOnlyList<OutboxItem>> LeaseFollowersAsync(
        string kind, IReadOnlyCollection<string>? references, int limit, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var asked = references?.Distinct(StringComparer.Ordinal).Select(r => new OutboxKey(kind, r)) ?? _followers.GetValueOrDefault(kind) ?? [];
            OutboxItem[] leased =
            [
                .. asked.Select(Open).OfType<OutboxItem>()
                    .Where(i => i.Status is OutboxStatus.Following && i.DueAt <= now && !(i.LeaseUntil > now) && _chats(i.Reference)?.LastSequence > i.Through)
                    .OrderBy(i => i.DueAt).ThenBy(i => i.Reference, StringComparer.Ordinal).Take(limit)
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
        => Change(leased, i => i.Through is null ? i with { Status = OutboxStatus.Done, LeaseUntil = null } : GotTo(i, leased), cancellationToken);

    public Task<bool> RetryAsync(OutboxItem leased, DateTimeOffset at, string code, CancellationToken cancellationToken)
        => Change(leased, i => i with { DueAt = at, LastError = code, LeaseUntil = null, Through = leased.Through, Failures = leased.Failures }, cancellationToken);

    public Task<bool> DeadAsync(OutboxItem leased, string code, CancellationToken cancellationToken)
        => Change(leased, i => i with { Status = OutboxStatus.Dead, LastError = code, LeaseUntil = null, Through = leased.Through, Failures = leased.Failures }, cancellationToken);

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

            Put(item with { Status = item.Through is null ? OutboxStatus.Pending : OutboxStatus.Following, DueAt = clock.GetUtcNow(), Failures = 0 });
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
            if (Open(leased.Key) is not { LeaseUntil: not null } item || item.Attempts != leased.Attempts) return Task.FromResult(false);

            Put(change(item));
            return Task.FromResult(true);
        }
    }

    private OutboxItem? Pending(OutboxKey key) => _items.GetValueOrDefault(key) is { Status: OutboxStatus.Pending } item ? item : null;

    private OutboxItem? Open(OutboxKey key) => _items.GetValueOrDefault(key) is { Status: OutboxStatus.Pending or OutboxStatus.Following } item ? item : null;

    /// <summary>Over, and told to its end. Whoever makes the chat longer from now on adds the item again, after the chat, under this lock.</summary>
    private OutboxItem GotTo(OutboxItem item, OutboxItem leased) => item with
    {
        Status = _chats(item.Reference) is { IsOver: true } chat && chat.LastSequence <= leased.Through ? OutboxStatus.UpToDate : OutboxStatus.Following,
        DueAt = clock.GetUtcNow(),
        LeaseUntil = null,
        Through = leased.Through,
        Failures = 0,
    };

    private void Put(OutboxItem item)
    {
        if (Pending(item.Key) is { } before) _pending.Remove(Place(before));
        if (item.Status is OutboxStatus.Pending) _pending.Add(Place(item));
        _items[item.Key] = item;
        if (item.Through is null) return;

        if (!_followers.TryGetValue(item.Kind, out var followers)) _followers[item.Kind] = followers = [];
        if (item.Status is OutboxStatus.Following) followers.Add(item.Key);
        else followers.Remove(item.Key);
    }

    /// <summary>A leased item comes back when its lease is over.</summary>
    private static (DateTimeOffset, OutboxKey) Place(OutboxItem item) => (item.LeaseUntil > item.DueAt ? item.LeaseUntil.Value : item.DueAt, item.Key);

    private static int Compare(OutboxKey one, OutboxKey other)
        => string.CompareOrdinal(one.Kind, other.Kind) is not 0 and var byKind ? byKind : string.CompareOrdinal(one.Reference, other.Reference);
}
