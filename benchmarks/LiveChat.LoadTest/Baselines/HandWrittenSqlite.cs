using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LiveChat.LoadTest.Baselines;

/// <summary>One thread, prepared statements, WAL and FULL, as much memory and as long a log as LiveChat's; what waits shares a transaction.</summary>
internal sealed class HandWrittenSqlite : IHandWrittenStore
{
    private readonly BlockingCollection<PendingInsert> _waiting = new(4096);
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _next;
    private readonly SqliteCommand _insert;
    private readonly int _maxBatch;
    private readonly Thread _thread;

    /// <param name="path">The file.</param>
    /// <param name="maxBatch">How many messages may share a transaction; 1 for a transaction each.</param>
    public HandWrittenSqlite(string path, int maxBatch = 256)
    {
        _maxBatch = maxBatch;
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Execute(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16384;
            CREATE TABLE IF NOT EXISTS chats (id BLOB PRIMARY KEY, last_sequence INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS entries (chat BLOB NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, message_id BLOB NOT NULL, text TEXT NOT NULL, PRIMARY KEY (chat, sequence));
            CREATE UNIQUE INDEX IF NOT EXISTS entries_one_message ON entries (chat, message_id);
            """);
        _next = Prepare("INSERT INTO chats VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET last_sequence = last_sequence + 1 RETURNING last_sequence", 1);
        _insert = Prepare("INSERT INTO entries VALUES ($1, $2, $3, $4, $5)", 5);
        _thread = new(Run) { IsBackground = true };
        _thread.Start();
    }

    public Task<long> InsertAsync(Guid chat, Guid message, string text)
    {
        var pending = new PendingInsert(chat, message, text);
        _waiting.Add(pending);
        return pending.Done.Task;
    }

    public ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _next.Dispose();
        _insert.Dispose();
        _connection.Dispose();
        _waiting.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Run()
    {
        var batch = new List<PendingInsert>(_maxBatch);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Clear();
            batch.Add(first);
            while (batch.Count < _maxBatch && _waiting.TryTake(out var more)) batch.Add(more);

            Execute("BEGIN IMMEDIATE");
            foreach (var pending in batch) Write(pending);
            Execute("COMMIT");
            foreach (var pending in batch) pending.Done.SetResult(pending.Sequence);
        }
    }

    private void Write(PendingInsert pending)
    {
        var chat = pending.Chat.ToByteArray(bigEndian: true);
        _next.Parameters[0].Value = chat;
        pending.Sequence = (long)_next.ExecuteScalar()!;
        _insert.Parameters[0].Value = chat;
        _insert.Parameters[1].Value = pending.Sequence;
        _insert.Parameters[2].Value = TimeProvider.System.GetTimestamp();
        _insert.Parameters[3].Value = pending.Message.ToByteArray(bigEndian: true);
        _insert.Parameters[4].Value = pending.Text;
        _insert.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = Prepare(sql, 0);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();

        // Texts of this file only; values are parameters.
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }
}
