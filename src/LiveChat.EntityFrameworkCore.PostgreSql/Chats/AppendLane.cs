using System.Threading.Channels;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql.Diagnostics;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>
/// A writer of messages. What arrives while a batch is written shares the next one; nothing waits for a batch to fill. A chat that somebody
/// else holds is skipped, its messages in order first in the next batch; after <see cref="MaxSkips"/> they wait for it apart from all others.
/// </summary>
internal sealed class AppendLane : IAsyncDisposable
{
    private const int MaxSkips = 3;

    private readonly Channel<PendingAppend> _incoming = Channel.CreateUnbounded<PendingAppend>(new() { SingleReader = true });
    private readonly Func<List<PendingAppend>, Action<List<PendingAppend>>?, Task<List<PendingAppend>>> _write;
    private readonly PostgreSqlDatabase _database;
    private readonly AppendWriter _writer;
    private readonly HeldChats _held;
    private readonly Task _writing;

    /// <param name="database">The database.</param>
    /// <param name="write">Writes a batch, as <see cref="AppendWriter"/> does; <see langword="null"/> has it do so.</param>
    public AppendLane(PostgreSqlDatabase database, Func<List<PendingAppend>, Action<List<PendingAppend>>?, Task<List<PendingAppend>>>? write = null)
    {
        (_database, _writer) = (database, new(database));
        _write = write ?? _writer.WriteAsync;
        _held = new(database.MaxHeldChats, database.MaxBatch, messages => _write(messages, null), database.Logger);
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>How many transactions messages have taken so far.</summary>
    public long Batches => _writer.Batches;

    /// <summary>Takes a message, or says at once that there is no room for it. Once queued, nothing is called back.</summary>
    /// <exception cref="StoreUnavailableException">Too many writes are on their way, or the lane is closed.</exception>
    public Task<AppendResult> Enqueue(ChatAppend append)
    {
        _database.Writes.Enter();
        var pending = new PendingAppend(append, _database.Writes.Leave);
        if (!_incoming.Writer.TryWrite(pending)) pending.Fail(new StoreUnavailableException("LiveChat's PostgreSQL is closed: the host stops.") { NothingBegan = true });
        return pending.Result;
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
        while (skipped.Count > 0 || await _incoming.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = skipped;
            try
            {
                skipped = await _write(batch, Fill).ConfigureAwait(false);
            }
            // Whatever it was, the callers are told, and the lane goes on.
            catch (Exception e)
            {
                Log.WritingBroke(_database.Logger, e);
                AppendWriter.Fail(batch, e);
                skipped = [];
            }

            foreach (var chat in skipped.Where(p => ++p.Skips >= MaxSkips).Select(p => p.Chat).Distinct().ToList())
            {
                // All of the chat's messages, so that their order stays.
                _held.Add(chat, [.. skipped.Where(p => p.Chat == chat)]);
                skipped.RemoveAll(p => p.Chat == chat);
            }
        }

        await _held.EmptiedAsync().ConfigureAwait(false);
    }

    private void Fill(List<PendingAppend> batch)
    {
        while (batch.Count < _database.MaxBatch && _incoming.Reader.TryRead(out var pending))
        {
            if (!_held.TryAdd(pending)) batch.Add(pending);
        }
    }
}
