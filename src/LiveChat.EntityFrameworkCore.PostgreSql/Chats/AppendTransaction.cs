using System.Data;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>
/// Writes a batch of messages in one transaction of two round trips. Whether a message is known already is only looked up when its chat has moved on, or when the unique
/// index of the message ids has said so: nearly every message is new, and the index is asked anyway.
/// </summary>
internal sealed class AppendTransaction(PostgreSqlDatabase database)
{
    // Not what the server or a role has as its default: each statement has to see what was committed while the one before waited.
    private const string Begin = "BEGIN ISOLATION LEVEL READ COMMITTED";

    // In order of their id, like everybody who locks several chats.
    private readonly string _lock =
        $"""
        SELECT id, fence, last_sequence, waiting_since, customer_wrote_at, agent_wrote_at
          FROM {database.Schema}.chats WHERE id = ANY($1) ORDER BY id FOR UPDATE
        """;

    // After the locks, so that it sees what was committed while they were waited for. Messages of skipped chats are looked up again with their lock.
    private readonly string _known =
        $"""
        SELECT e.chat, e.author, e.message_id, e.sequence, e.at, e.content
          FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS asked(chat, author, message_id)
          JOIN {database.Schema}.entries e ON e.chat = asked.chat AND e.author = asked.author AND e.message_id = asked.message_id
        """;

    private readonly string _exist = $"SELECT id FROM {database.Schema}.chats WHERE id = ANY($1)";

    private readonly string _insert =
        $"""
        INSERT INTO {database.Schema}.entries (chat, sequence, at, author, message_id, content)
        SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[], $5::uuid[], $6::text[])
        """;

    // No indexed column is among them.
    private readonly string _update =
        $"""
        UPDATE {database.Schema}.chats c
           SET last_sequence = n.last_sequence, waiting_since = n.waiting_since, customer_wrote_at = n.customer_wrote_at, agent_wrote_at = n.agent_wrote_at
          FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) AS n(id, last_sequence, waiting_since, customer_wrote_at, agent_wrote_at)
         WHERE c.id = n.id
        """;

    private readonly string _find = ChatColumns.Select(database.Schema) + " WHERE c.id = ANY($1)";

    /// <returns>The answers, to be given now that the batch is durable, and the messages of chats that are held by somebody else, in order: they have none yet.</returns>
    public async Task<(AppendDecisions Decisions, List<PendingAppend> Skipped)> RunAsync(NpgsqlConnection connection, IReadOnlyList<PendingAppend> batch, bool skipLocked)
    {
        try
        {
            return await RunAsync(connection, batch, skipLocked, lookUp: false).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "entries_one_message" })
        {
            return await RunAsync(connection, batch, skipLocked, lookUp: true).ConfigureAwait(false);
        }
    }

    private async Task<(AppendDecisions Decisions, List<PendingAppend> Skipped)> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<PendingAppend> batch, bool skipLocked, bool lookUp)
    {
        try
        {
            // Neither the caller nor a stop of the host ends a write half-way.
            var decisions = await LockAsync(connection, batch, skipLocked, lookUp).ConfigureAwait(false);
            var skipped = await FindSkippedAsync(connection, decisions).ConfigureAwait(false);
            foreach (var pending in batch) decisions.Decide(pending, skipped);
            await WriteAsync(connection, decisions).ConfigureAwait(false);
            return (decisions, [.. batch.Where(p => skipped.Contains(p.Chat))]);
        }
        catch when (connection.FullState is ConnectionState.Open)
        {
            await using var undoing = connection.CreateBatch().Then("ROLLBACK");
            await undoing.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<AppendDecisions> LockAsync(NpgsqlConnection connection, IReadOnlyList<PendingAppend> batch, bool skipLocked, bool lookUp)
    {
        Guid[] chats = [.. batch.Select(p => p.Chat).Distinct()];
        var heads = await LockAsync(connection, chats, skipLocked).ConfigureAwait(false);

        // First the id, then the fence: where the fence refuses a message, it may be one that was stored before.
        var fences = heads.ToDictionary(c => c.Id.Value, c => c.Fence);
        var isNeeded = lookUp || batch.Any(p => fences.TryGetValue(p.Chat, out var fence) && fence != p.ExpectedFence);
        return new(chats, heads, isNeeded ? await FindKnownAsync(connection, batch).ConfigureAwait(false) : []);
    }

    private async Task<List<Chat>> LockAsync(NpgsqlConnection connection, Guid[] chats, bool skipLocked)
    {
        // One slow commit must not hold up the messages of all other chats.
        await using var statements = connection.CreateBatch().Then(Begin).Then(skipLocked ? _lock + " SKIP LOCKED" : _lock, Parameter.Of(chats));
        await using var reader = await statements.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ListAsync(ReadHead, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<List<EntryRow>> FindKnownAsync(NpgsqlConnection connection, IReadOnlyList<PendingAppend> batch)
    {
        // The same message may be in one batch many times.
        var keys = batch.Select(p => p.Key).Distinct().ToArray();
        await using var statements = connection.CreateBatch().Then(
            _known,
            Parameter.Of([.. keys.Select(k => k.Chat)]),
            Parameter.Of([.. keys.Select(k => (string?)k.Author)]),
            Parameter.Of([.. keys.Select(k => k.Message)]));
        await using var reader = await statements.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ListAsync(
            r => new EntryRow { Chat = r.GetGuid(0), Author = r.GetString(1), MessageId = r.GetGuid(2), Sequence = r.GetInt64(3), At = r.GetInt64(4), Content = r.GetString(5) },
            CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>What could not be locked is held by somebody else, or does not exist.</summary>
    private async Task<HashSet<Guid>> FindSkippedAsync(NpgsqlConnection connection, AppendDecisions decisions)
    {
        if (decisions.Missing.Length == 0) return [];

        await using var statements = connection.CreateBatch().Then(_exist, Parameter.Of(decisions.Missing));
        await using var reader = await statements.ExecuteReaderAsync().ConfigureAwait(false);
        return [.. await reader.ListAsync(r => r.GetGuid(0), CancellationToken.None).ConfigureAwait(false)];
    }

    private async Task WriteAsync(NpgsqlConnection connection, AppendDecisions decisions)
    {
        await using var statements = connection.CreateBatch();
        if (decisions.Entries is { Count: > 0 } entries)
        {
            statements.Then(
                _insert,
                Parameter.Of([.. entries.Select(e => e.Chat)]),
                Parameter.Of([.. entries.Select(e => e.Sequence)]),
                Parameter.Of([.. entries.Select(e => e.At)]),
                Parameter.Of([.. entries.Select(e => e.Author)]),
                Parameter.Of([.. entries.Select(e => e.MessageId!.Value)]),
                Parameter.Of([.. entries.Select(e => (string?)e.Content)]));

            var moved = decisions.Moved;
            statements.Then(
                _update,
                Parameter.Of([.. moved.Select(c => c.Id.Value)]),
                Parameter.Of([.. moved.Select(c => c.LastSequence)]),
                Parameter.Of([.. moved.Select(c => UtcMicroseconds.Of(c.WaitingSince))]),
                Parameter.Of([.. moved.Select(c => UtcMicroseconds.Of(c.CustomerWroteAt))]),
                Parameter.Of([.. moved.Select(c => UtcMicroseconds.Of(c.AgentWroteAt))]));
        }

        if (decisions.Conflicting is { Count: > 0 } conflicting) statements.Then(_find, Parameter.Of([.. conflicting]));
        statements.Then("COMMIT");

        await using var reader = await statements.ExecuteReaderAsync().ConfigureAwait(false);
        foreach (var chat in await reader.ListAsync(ChatColumns.Read, CancellationToken.None).ConfigureAwait(false)) decisions.Current[chat.Id.Value] = chat;
    }

    private static Chat ReadHead(NpgsqlDataReader reader)
        => AppendHead.Of(new(reader.GetGuid(0)), reader.GetInt64(1), reader.GetInt64(2), reader.NumberOrNull(3), reader.NumberOrNull(4), reader.NumberOrNull(5));
}
