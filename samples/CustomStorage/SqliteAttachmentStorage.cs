using System.Collections.Concurrent;
using LiveChat.Attachments;

namespace CustomStorage;

/// <summary>Keeps the bytes of attachments in pieces, in a SQLite file of one process: one file to back up, and readers who see all of an attachment or nothing.</summary>
public sealed class SqliteAttachmentStorage(string path, TimeProvider clock) : IAttachmentStorage, IDisposable
{
    private const int PieceSize = 256 * 1024;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS files (
            id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, is_committed INTEGER NOT NULL, changed_at INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS pieces (
            file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE, position INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (file, position));
        """;

    private readonly SqliteFile _file = new(path, Schema);
    private readonly ConcurrentDictionary<AttachmentKey, bool> _held = [];

    public async Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken)
    {
        ThrowIfEmpty(key);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentNullException.ThrowIfNull(content);
        cancellationToken.ThrowIfCancellationRequested();

        if (!_held.TryAdd(key, true)) return new StorageOutcome.Busy();
        try
        {
            var found = Find(key);
            if (found is { IsCommitted: true }) return new StorageOutcome.Committed(found.Length);
            if ((found?.Length ?? 0) != offset) return new StorageOutcome.OtherLength(found?.Length ?? 0);
            return new StorageOutcome.Added(await AddAsync(key, offset, content, cancellationToken));
        }
        finally
        {
            _held.TryRemove(key, out _);
        }
    }

    public Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken)
    {
        ThrowIfEmpty(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(WhileHeld<StorageOutcome>(key, new StorageOutcome.Busy(), () =>
        {
            var found = Find(key);
            if (found?.Length != length) return new StorageOutcome.OtherLength(found?.Length ?? 0);

            _file.Write("UPDATE files SET is_committed = 1 WHERE key = $key", ("$key", $"{key}"));
            return new StorageOutcome.Committed(length);
        }));
    }

    public Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken)
    {
        ThrowIfEmpty(key);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (length is { } limited) ArgumentOutOfRangeException.ThrowIfNegative(limited, nameof(length));
        cancellationToken.ThrowIfCancellationRequested();
        if (Find(key) is not { IsCommitted: true } found) return Task.FromResult<Stream?>(null);

        var from = Math.Min(offset, found.Length);
        return Task.FromResult<Stream?>(new PieceStream(position => PieceAt(found.Id, position), from, from + Math.Min(length ?? long.MaxValue, found.Length - from)));
    }

    public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken)
    {
        ThrowIfEmpty(key);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(WhileHeld(key, false, () =>
        {
            _file.Write("DELETE FROM files WHERE key = $key", ("$key", $"{key}"));
            return true;
        }));
    }

    public Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_file.Read(
            row => new StoredAttachment(new(Guid.ParseExact(row.GetString(0), "N")), row.GetInt64(1), row.GetBoolean(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
            "SELECT key, length, is_committed, changed_at FROM files WHERE key > $after ORDER BY key LIMIT $limit",
            ("$after", $"{after}"), ("$limit", limit)));
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Adds piece by piece; what came before the content or the wait broke off is added all the same.</summary>
    private async Task<long> AddAsync(AttachmentKey key, long length, Stream content, CancellationToken cancellationToken)
    {
        var (piece, filled) = (new byte[PieceSize], 0);
        try
        {
            for (int read; (read = await content.ReadAsync(piece.AsMemory(filled), cancellationToken)) > 0;)
            {
                filled += read;
                if (filled < PieceSize) continue;

                Add(key, length, piece);
                (length, filled) = (length + filled, 0);
            }
        }
        finally
        {
            if (filled > 0) Add(key, length, piece[..filled]);
        }

        return length + filled;
    }

    private void Add(AttachmentKey key, long length, byte[] piece) => _file.Write(
        """
        INSERT INTO files (key, length, is_committed, changed_at) VALUES ($key, $length, 0, $now)
            ON CONFLICT (key) DO UPDATE SET length = excluded.length, changed_at = excluded.changed_at;
        INSERT INTO pieces (file, position, bytes) SELECT id, $position, $bytes FROM files WHERE key = $key;
        """,
        ("$key", $"{key}"), ("$position", length), ("$length", length + piece.Length), ("$bytes", piece), ("$now", clock.GetUtcNow().ToUnixTimeMilliseconds()));

    private Kept? Find(AttachmentKey key)
        => _file.Read(row => new Kept(row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2)), "SELECT id, length, is_committed FROM files WHERE key = $key", ("$key", $"{key}")).SingleOrDefault();

    private Piece? PieceAt(long file, long position) => _file.Read(
        row => new Piece(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
        "SELECT position, bytes FROM pieces WHERE file = $file AND position <= $position ORDER BY position DESC LIMIT 1",
        ("$file", file), ("$position", position)).SingleOrDefault();

    /// <summary>Does something with a key nobody else writes, commits or deletes meanwhile.</summary>
    private T WhileHeld<T>(AttachmentKey key, T busy, Func<T> act)
    {
        if (!_held.TryAdd(key, true)) return busy;
        try
        {
            return act();
        }
        finally
        {
            _held.TryRemove(key, out _);
        }
    }

    private static void ThrowIfEmpty(AttachmentKey key)
    {
        if (key.Value == Guid.Empty) throw new ArgumentException("The empty key is none.", nameof(key));
    }

    private sealed record Kept(long Id, long Length, bool IsCommitted);
}
