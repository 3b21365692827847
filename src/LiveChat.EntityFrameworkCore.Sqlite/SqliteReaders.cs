using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Connections to read with, kept open. A reader never waits for the writer, nor the writer for a reader.</summary>
internal sealed class SqliteReaders(SqliteConnections connections, IOptions<SqliteStoreOptions> options) : IDisposable
{
    /// <summary>A search keeps a thread for seconds.</summary>
    private const int MaxSearches = 4;

    private readonly SemaphoreSlim _free = new(options.Value.MaxReaders);
    private readonly SemaphoreSlim _freeToSearch = new(MaxSearches);
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Reads from one snapshot. SQLite works on the caller's thread, so a read is short.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, Task<T>> read, CancellationToken cancellationToken) => ReadAsync(_free, read, cancellationToken);

    /// <summary>As <see cref="ReadAsync{T}(Func{SqliteSession, Task{T}}, CancellationToken)"/>, for what may take long. However much is searched, the places of the others stay theirs.</summary>
    public Task<T> SearchAsync<T>(Func<SqliteSession, Task<T>> read, CancellationToken cancellationToken) => ReadAsync(_freeToSearch, read, cancellationToken);

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
    }

    private async Task<T> ReadAsync<T>(SemaphoreSlim free, Func<SqliteSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken).ConfigureAwait(false);
        SqliteSession? session = null;
        try
        {
            if (!_idle.TryTake(out session)) session = connections.OpenReader();
            var result = await session.ReadAsync(() => read(session)).ConfigureAwait(false);
            GiveBack(session);
            session = null;
            return result;
        }
        catch (Exception e) when (SqliteFailures.Translate(e) is var translated && translated != e)
        {
            throw translated;
        }
        finally
        {
            // One that failed is not used again.
            session?.Dispose();
            free.Release();
        }
    }

    private void GiveBack(SqliteSession session)
    {
        if (_isDisposed) session.Dispose();
        else _idle.Add(session);
    }
}
