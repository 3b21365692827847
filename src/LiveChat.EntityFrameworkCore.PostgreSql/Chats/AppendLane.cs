using System.Data;
using System.Threading.Channels;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>
/// The one writer of messages of a process. What arrives while a batch is written shares the next one; nothing waits for a batch to fill. A chat that somebody
/// else holds is skipped, its messages in order first in the next batch; after <see cref="MaxSkips"/> they wait for it apart from all others.
/// </summary>
internal sealed class AppendLane : IAsyncDisposable
{
    private const int MaxSkips = 3;

    private readonly Channel<PendingAppend> _incoming = Channel.CreateUnbounded<PendingAppend>(new() { SingleReader = true });
    private readonly Dictionary<Guid, List<PendingAppend>> _apart = [];
    private readonly Lock _apartGate = new();
    private readonly PostgreSqlDatabase _database;
    private readonly AppendTransaction _transaction;
    private readonly Task _writing;
    private long _batches;

    public AppendLane(PostgreSqlDatabase database)
    {
        (_database, _transaction) = (database, new(database));
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>How many transactions messages have taken so far.</summary>
    public long Batches => Interlocked.Read(ref _batches);

    /// <summary>Takes a message, or says at once that there is no room for it. Once queued, nothing is called back.</summary>
    /// <exception cref="StoreUnavailableException">Too many writes are on their way, or the lane is closed.</exception>
    public void Enqueue(PendingAppend pending)
    {
        _database.Writes.Enter();
        if (_incoming.Writer.TryWrite(pending)) return;

        _database.Writes.Leave();
        throw new StoreUnavailableException("LiveChat's PostgreSQL is closed: the host stops.");
    }

    /// <summary>Takes no more messages and writes those it has.</summary>
    public async ValueTask DisposeAsync()
    {
        _incoming.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
    }

    private async Task WriteAsync()
    {
        List<PendingAppend> skipped = [];
        List<Task> waiting = [];

        while (skipped.Count > 0 || await _incoming.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            skipped = await ConnectAsync(skipped, isLane: true).ConfigureAwait(false);
            waiting.RemoveAll(w => w.IsCompleted);
            foreach (var chat in skipped.Where(p => ++p.Skips >= MaxSkips).GroupBy(p => p.Chat).ToList())
            {
                // All of the chat's messages, so that their order stays.
                waiting.Add(WriteApartAsync(chat.Key, [.. skipped.Where(p => p.Chat == chat.Key)]));
                skipped.RemoveAll(p => p.Chat == chat.Key);
            }
        }

        await Task.WhenAll(waiting).ConfigureAwait(false);
    }

    /// <summary>The connection first: what comes while it is waited for shares the batch.</summary>
    /// <param name="batch">What is written in any case.</param>
    /// <param name="isLane">Whether it is the lane that writes, which takes what has come; otherwise these messages wait for their chat apart.</param>
    private async Task<List<PendingAppend>> ConnectAsync(List<PendingAppend> batch, bool isLane)
    {
        NpgsqlConnection connection;
        try
        {
            connection = await _database.Source.OpenConnectionAsync(CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it was, the callers are told, and the lane goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (isLane) Fill(batch);
            Fail(batch, e);
            return [];
        }

        await using var closing = connection.ConfigureAwait(false);
        if (isLane) Fill(batch);
        return await WriteAsync(connection, batch, skipLocked: isLane).ConfigureAwait(false);
    }

    private void Fill(List<PendingAppend> batch)
    {
        while (batch.Count < _database.MaxBatch && _incoming.Reader.TryRead(out var pending))
        {
            if (!IsHeldApart(pending)) batch.Add(pending);
        }
    }

    /// <summary>Writes a batch; answers everything but what is skipped.</summary>
    private async Task<List<PendingAppend>> WriteAsync(NpgsqlConnection connection, List<PendingAppend> batch, bool skipLocked)
    {
        if (batch.Count == 0) return [];

        try
        {
            var (decisions, skipped) = await _transaction.RunAsync(connection, batch, skipLocked).ConfigureAwait(false);
            Interlocked.Increment(ref _batches);
            _database.Writes.Leave(batch.Count - skipped.Count);
            decisions.Answer();
            return skipped;
        }
        catch (Exception e) when (batch.Count > 1 && IsAboutOneOf(connection, e))
        {
            return await WriteHalvesAsync(connection, batch, skipLocked).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it was, the callers are told, and the lane goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(batch, IsAboutOneOf(connection, e) ? e : PostgreSqlFailures.Lost(e));
            return [];
        }
    }

    /// <summary>One of them cannot be stored. Alone, it fails alone; nothing of the batch was written.</summary>
    private async Task<List<PendingAppend>> WriteHalvesAsync(NpgsqlConnection connection, List<PendingAppend> batch, bool skipLocked)
    {
        var (one, other) = (batch[..(batch.Count / 2)], batch[(batch.Count / 2)..]);
        var skipped = await WriteAsync(connection, one, skipLocked).ConfigureAwait(false);

        // Of a chat that is held nothing overtakes what was skipped.
        var held = skipped.Select(p => p.Chat).ToHashSet();
        skipped.AddRange(await WriteAsync(connection, [.. other.Where(p => !held.Contains(p.Chat))], skipLocked).ConfigureAwait(false));
        skipped.AddRange(other.Where(p => held.Contains(p.Chat)));
        return skipped;
    }

    private void Fail(List<PendingAppend> batch, Exception failure)
    {
        _database.Writes.Leave(batch.Count);
        var translated = PostgreSqlFailures.Translate(failure);
        foreach (var pending in batch) pending.Fail(translated);
    }

    private Task WriteApartAsync(Guid chat, List<PendingAppend> batch)
    {
        lock (_apartGate) _apart.Add(chat, []);
        return Task.Run(async () =>
        {
            for (var next = batch; next is not null; next = TakeHeld(chat)) await ConnectAsync(next, isLane: false).ConfigureAwait(false);
        });
    }

    private bool IsHeldApart(PendingAppend pending)
    {
        lock (_apartGate)
        {
            if (!_apart.TryGetValue(pending.Chat, out var held)) return false;

            held.Add(pending);
            return true;
        }
    }

    /// <summary>What came for the chat in the meantime; nothing means that it belongs to the lane again.</summary>
    private List<PendingAppend>? TakeHeld(Guid chat)
    {
        lock (_apartGate)
        {
            var held = _apart[chat];
            if (held.Count == 0) _apart.Remove(chat);
            else _apart[chat] = [];
            return held.Count == 0 ? null : held;
        }
    }

    /// <summary>Whether the batch failed for what is in it, and not because the database cannot be reached or is busy.</summary>
    private static bool IsAboutOneOf(NpgsqlConnection connection, Exception e)
        => connection.FullState is ConnectionState.Open && PostgreSqlFailures.Translate(e) is not StoreUnavailableException;
}
