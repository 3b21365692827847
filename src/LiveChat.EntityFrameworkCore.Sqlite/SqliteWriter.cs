using System.Collections.Concurrent;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;
using LiveChat.EntityFrameworkCore.Sqlite.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>
/// The one writer of the file, on a thread of its own because SQLite blocks. What arrives while it writes shares the next transaction; nothing waits for a batch to
/// fill. Each caller is answered when its own data is durable. Once queued, nothing is called back.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly BlockingCollection<QueuedWrite> _queue;
    private readonly SqliteConnections _connections;
    private readonly ILogger _logger;
    private readonly int _maxBatch;
    private readonly Thread _thread;
    private SqliteSession? _session;
    private long _batches;
    private long _openings;
    private bool _isDisposed;

    public SqliteWriter(SqliteConnections connections, IOptions<SqliteStoreOptions> options, ILogger logger)
    {
        (_connections, _logger) = (connections, logger);
        _maxBatch = options.Value.MaxBatch;
        _queue = new(options.Value.MaxQueuedWrites);
        _thread = new(Run) { IsBackground = true, Name = "LiveChat SQLite writer" };
        _thread.Start();
    }

    /// <summary>How many transactions messages and marks have taken so far.</summary>
    public long Batches => Interlocked.Read(ref _batches);

    /// <summary>How often the file was opened to write so far.</summary>
    public long Openings => Interlocked.Read(ref _openings);

    /// <summary>Takes a write, or says at once that there is no room for it.</summary>
    /// <exception cref="StoreUnavailableException">Too many writes wait, or the writer has stopped.</exception>
    public void Enqueue(QueuedWrite write)
    {
        try
        {
            if (_queue.TryAdd(write)) return;
        }
        catch (InvalidOperationException e)
        {
            throw new StoreUnavailableException("LiveChat's SQLite file is closed: the host stops.", e) { NothingBegan = true };
        }

        throw new StoreUnavailableException($"LiveChat's SQLite file has too much to do: {_queue.BoundedCapacity} writes wait already.") { NothingBegan = true };
    }

    /// <summary>Does work that has a transaction of its own, or none.</summary>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var work = new SqliteWork<T>(run);
        Enqueue(new(Work: work));
        return work.Result.WaitAsync(cancellationToken);
    }

    /// <summary>Takes no more writes, finishes those it has, and closes the file.</summary>
    public void Dispose()
    {
        // Containers dispose what they know under two names twice.
        if (Interlocked.Exchange(ref _isDisposed, true)) return;

        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private void Run()
    {
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            for (var next = (QueuedWrite?)first; next is { } write;) next = Write(write);
        }

        Close();
    }

    /// <summary>Whatever goes wrong while something else goes wrong, the writer goes on: a thread that ends by an exception ends the process.</summary>
    /// <returns>The work that came in between, which is next.</returns>
    private QueuedWrite? Write(QueuedWrite write)
    {
        var (batch, next) = (new WriteBatch(), (QueuedWrite?)null);
        try
        {
            if (batch.TryAdd(write)) next = Fill(batch);
            if (batch.Count > 0) Write(batch);
            else Do(write.Work!);
        }
        catch (Exception e)
        {
            Log.WritingBroke(_logger, e);
            batch.Fail(e);
        }

        return next;
    }

    /// <summary>Adds what waits already.</summary>
    /// <returns>The work that came in between, which is next.</returns>
    private QueuedWrite? Fill(WriteBatch batch)
    {
        while (batch.Count < _maxBatch && _queue.TryTake(out var write))
        {
            if (!batch.TryAdd(write)) return write;
        }

        return null;
    }

    private void Write(WriteBatch batch)
    {
        try
        {
            var transaction = new BatchTransaction(Session(), batch);
            transaction.Run();
            Interlocked.Increment(ref _batches);
            transaction.Answer();
        }
        // Whatever it was, the callers are told, and the writer goes on.
        catch (Exception e)
        {
            var failure = SqliteFailures.Translate(e);
            if (batch.Count == 1 || failure is StoreUnavailableException)
            {
                batch.Fail(failure);
                CloseAfter(e);
                return;
            }

            // One of them cannot be stored. Alone, it fails alone; nothing of the batch was written.
            CloseAfter(e);
            var (one, other) = batch.Halve();
            Write(one);
            Write(other);
        }
    }

    private void Do(ISqliteWork work)
    {
        try
        {
            work.Run(Session());
            work.Answer();
        }
        // Whatever it was, the caller is told, and the writer goes on.
        catch (Exception e)
        {
            work.Fail(SqliteFailures.Translate(e));
            CloseAfter(e);
        }
    }

    private SqliteSession Session()
    {
        if (_session is not null) return _session;

        _session = _connections.OpenWriter();
        Interlocked.Increment(ref _openings);
        return _session;
    }

    /// <summary>After trouble with the file it is opened anew.</summary>
    private void CloseAfter(Exception e)
    {
        if (!SqliteFailures.LeavesConnectionUsable(e)) Close();
    }

    private void Close()
    {
        var session = _session;
        _session = null;
        session?.Dispose();
    }
}
