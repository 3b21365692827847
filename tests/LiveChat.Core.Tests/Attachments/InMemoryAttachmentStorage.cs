using LiveChat.Attachments;

namespace LiveChat.Core.Tests.Attachments;

/// <summary>Keeps bytes as long as the process lives.</summary>
internal sealed class InMemoryAttachmentStorage(TimeProvider clock) : IAttachmentStorage
{
    private const int PieceSize = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public async Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentNullException.ThrowIfNull(content);
        cancellationToken.ThrowIfCancellationRequested();

        if (Begin(key, offset, out var kept) is { } refusal) return refusal;
        try
        {
            var piece = new byte[PieceSize];
            for (int read; (read = await content.ReadAsync(piece, cancellationToken).ConfigureAwait(false)) > 0;) Add(kept, piece.AsSpan(0, read));
            return new StorageOutcome.Added(kept.Bytes.Length);
        }
        finally
        {
            lock (_gate) kept.IsBusy = false;
        }
    }

    public Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            var kept = _kept.GetValueOrDefault($"{key}");
            if (kept is { IsBusy: true }) return Task.FromResult<StorageOutcome>(new StorageOutcome.Busy());
            if (kept?.Bytes.Length != length) return Task.FromResult<StorageOutcome>(new StorageOutcome.OtherLength(kept?.Bytes.Length ?? 0));

            kept.IsCommitted = true;
            return Task.FromResult<StorageOutcome>(new StorageOutcome.Committed(length));
        }
    }

    public Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        AttachmentCalls.ThrowIfNoRange(offset, length);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            if (_kept.GetValueOrDefault($"{key}") is not { IsCommitted: true, Bytes: var bytes }) return Task.FromResult<Stream?>(null);

            // Nobody writes to it any more.
            var from = Math.Min(offset, bytes.Length);
            return Task.FromResult<Stream?>(new MemoryStream(bytes.GetBuffer(), (int)from, (int)Math.Min(length ?? long.MaxValue, bytes.Length - from), writable: false));
        }
    }

    public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_kept.GetValueOrDefault($"{key}") is { IsBusy: true }) return Task.FromResult(false);

            _kept.Remove($"{key}");
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var last = after is { } key ? $"{key}" : "";
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<StoredAttachment>>(
                [.. _kept.Values.SkipWhile(k => string.CompareOrdinal($"{k.Key}", last) <= 0).Take(limit).Select(k => new StoredAttachment(k.Key, k.Bytes.Length, k.IsCommitted, k.ChangedAt))]);
        }
    }

    private StorageOutcome? Begin(AttachmentKey key, long offset, out Kept kept)
    {
        lock (_gate)
        {
            kept = _kept.GetValueOrDefault($"{key}") ?? new(key, clock.GetUtcNow());
            if (kept.IsBusy) return new StorageOutcome.Busy();
            if (kept.IsCommitted) return new StorageOutcome.Committed(kept.Bytes.Length);
            if (kept.Bytes.Length != offset) return new StorageOutcome.OtherLength(kept.Bytes.Length);

            kept.IsBusy = true;
            _kept[$"{key}"] = kept;
            return null;
        }
    }

    private void Add(Kept kept, ReadOnlySpan<byte> piece)
    {
        lock (_gate)
        {
            kept.Bytes.Write(piece);
            kept.ChangedAt = clock.GetUtcNow();
        }
    }

    private sealed class Kept(AttachmentKey key, DateTimeOffset changedAt)
    {
        public AttachmentKey Key => key;

        public MemoryStream Bytes { get; } = new();

        public DateTimeOffset ChangedAt { get; set; } = changedAt;

        public bool IsBusy { get; set; }

        public bool IsCommitted { get; set; }
    }
}
