using System.Collections.Concurrent;
using LiveChat.Chats;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Connections to read with, kept open. A reader never waits for the writer, nor the writer for a reader.</summary>
internal sealed class SqliteReaders(SqliteConnections connections, IOptions<SqliteStoreOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>A search keeps a thread for seconds.</summary>
    private const int MaxSearches = 4;

    private readonly SemaphoreSlim _free = new(options.Value.MaxReaders);
    private readonly SemaphoreSlim _freeToSearch = new(MaxSearches);
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Reads from one snapshot. SQLite works on the caller's thread, so a read is short.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await ReadInAsync(_free, read).ConfigureAwait(false);
    }

    /// <summary>As <see cref="ReadAsync"/>, for what may take long. However much is searched, the places of the others stay theirs.</summary>
    /// <param name="read">What is read, and how long it waited for its turn.</param>
    /// <param name="limit">How long it may wait. Whoever waits longer is told that the store is not available.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<T> SearchAsync<T>(Func<SqliteSession, TimeSpan, Task<T>> read, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        using (var patience = new CancellationTokenSource(limit, clock))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken))
        {
            try
            {
                await _freeToSearch.WaitAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
            {
                throw new StoreUnavailableException("LiveChat's SQLite file is being searched by too many others.", e);
            }
        }

        return await ReadInAsync(_freeToSearch, s => read(s, clock.GetElapsedTime(start))).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
    }

    /// <summary>Reads in a place that was waited for, and gives it back.</summary>
    private async Task<T> ReadInAsync<T>(SemaphoreSlim place, Func<SqliteSession, Task<T>> read)
    {
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
            place.Release();
        }
    }

    private void GiveBack(SqliteSession session)
    {
        if (_isDisposed) session.Dispose();
        else _idle.Add(session);
    }
}
