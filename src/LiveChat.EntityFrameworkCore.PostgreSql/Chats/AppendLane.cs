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
    private const int MaxBatch = 256;
    private const int MaxQueued = 4096;
    private const int MaxSkips = 3;

    private readonly Channel<PendingAppend> _incoming = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(MaxQueued) { SingleReader = true });
    private readonly Dictionary<Guid, List<PendingAppend>> _apart = [];
    private readonly Lock _apartGate = new();
    private readonly AppendTransaction _transaction;
    private readonly Task _writing;

    public AppendLane(AppendTransaction transaction)
    {
        _transaction = transaction;
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Queues the message and waits for its answer. Who stops waiting does not stop the write.</summary>
    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        var pending = new PendingAppend(append);
        await _incoming.Writer.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
        return await pending.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
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
            var batch = skipped;
            while (batch.Count < MaxBatch && _incoming.Reader.TryRead(out var pending))
            {
                if (!IsHeldApart(pending)) batch.Add(pending);
            }

            skipped = await WriteAsync(batch, skipLocked: true).ConfigureAwait(false);
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

    /// <summary>Writes a batch; answers everything but what is skipped.</summary>
    private async Task<List<PendingAppend>> WriteAsync(List<PendingAppend> batch, bool skipLocked)
    {
        if (batch.Count == 0) return [];

        try
        {
            return await _transaction.RunAsync(batch, skipLocked).ConfigureAwait(false);
        }
        catch (Exception e) when (batch.Count > 1 && IsAboutOneOf(e))
        {
            // One of them cannot be stored. Alone, it fails alone; those that were written all the same are found by their id.
            List<PendingAppend> skipped = [];
            foreach (var pending in batch) skipped.AddRange(await WriteAsync([pending], skipLocked).ConfigureAwait(false));
            return skipped;
        }
#pragma warning disable CA1031 // Whatever it was, the callers are told, and the lane goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            foreach (var pending in batch) pending.Fail(e);
            return [];
        }
    }

    private Task WriteApartAsync(Guid chat, List<PendingAppend> batch)
    {
        lock (_apartGate) _apart.Add(chat, []);
        return Task.Run(async () =>
        {
            for (var next = batch; next is not null; next = TakeHeld(chat)) await WriteAsync(next, skipLocked: false).ConfigureAwait(false);
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
    private static bool IsAboutOneOf(Exception e) => e is PostgresException { IsTransient: false } or not NpgsqlException;
}
