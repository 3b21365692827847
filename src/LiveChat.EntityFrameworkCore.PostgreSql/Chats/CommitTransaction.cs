using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql.Outbox;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>Writes one change of a chat's life in a transaction of its own. Locks agents by id, then the chat, then touches entries, outbox and journal.</summary>
internal sealed class CommitTransaction(PostgreSqlDatabase database)
{
    private const int MaxAttempts = 10;

    private readonly string _lockAgents = $"SELECT id, fence FROM {database.Schema}.agents WHERE id = ANY($1) ORDER BY id FOR UPDATE";

    private readonly string _lockChat = $"SELECT id FROM {database.Schema}.chats WHERE id = $1 FOR UPDATE";

    // A statement of its own after the lock: one that waits for a lock would still see the claims of before.
    private readonly string _find = ChatColumns.Select(database.Schema) + " WHERE c.id = $1";

    private readonly string _load = $"SELECT agent, count(*) FROM {database.Schema}.claims WHERE agent = ANY($1) AND chat <> $2 GROUP BY agent";

    private readonly string _otherOpen =
        $"SELECT id FROM {database.Schema}.chats WHERE widget = $1 AND contact = $2 AND id <> $3 AND status IN ('waiting', 'ringing', 'active')";

    private readonly string _insert = ChatColumns.Insert(database.Schema);
    private readonly string _update = ChatColumns.Update(database.Schema);
    private readonly string _dropClaims = $"DELETE FROM {database.Schema}.claims WHERE chat = $1";

    private readonly string _addClaims =
        $"INSERT INTO {database.Schema}.claims (chat, agent, place, kind) SELECT $1, * FROM unnest($2::text[], $3::int[], $4::text[])";

    private readonly string _addEntries =
        $"""
        INSERT INTO {database.Schema}.entries (chat, sequence, at, author, message_id, content)
        SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::uuid[], $6::text[])
        """;

    private readonly string _addJournal = $"INSERT INTO {database.Schema}.journal (chat, at, content) SELECT $1, * FROM unnest($2::bigint[], $3::text[])";

    private readonly OutboxStatements _outbox = new(database.Schema);

    public async Task<CommitResult> RunAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(commit, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException e) when (attempt < MaxAttempts && IsRace(e))
            {
                // Somebody committed the same chat, or the contact's other one, a moment earlier. Now it can be seen.
            }
        }
    }

    private static bool IsRace(PostgresException e) => e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        || (e.SqlState is PostgresErrorCodes.UniqueViolation && e.ConstraintName is "chats_one_open" or "PK_chats");

    private async Task<CommitResult> TryAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var rollingBack = transaction.ConfigureAwait(false);

        var (stored, refusal) = await LockAsync(connection, commit, cancellationToken).ConfigureAwait(false);
        if (refusal is not null) return refusal;

        var committed = Number(commit, stored);
        await WriteAsync(connection, commit, committed, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return committed;
    }

    private async Task<(Chat? Stored, CommitResult? Refusal)> LockAsync(NpgsqlConnection connection, ChatCommit commit, CancellationToken cancellationToken)
    {
        var next = commit.Next;
        string[] guarded = [.. commit.Agents.Select(g => g.Agent.Value)];
        await using var statements = connection.CreateBatch();
        statements.Then(_lockAgents, Parameter.Of(guarded))
            .Then(_lockChat, Parameter.Of(next.Id.Value))
            .Then(_find, Parameter.Of(next.Id.Value))
            .Then(_load, Parameter.Of(guarded), Parameter.Of(next.Id.Value))
            .Then(_otherOpen, Parameter.Of(next.Widget.Value), Parameter.Of(next.Contact.Value), Parameter.Of(next.Id.Value));

        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var fences = await reader.ListAsync(r => (Agent: r.GetString(0), Fence: r.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        var stored = (await reader.ListAsync(ChatColumns.Read, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        var loads = await reader.ListAsync(r => (Agent: r.GetString(0), Chats: r.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        var open = await reader.ListAsync(r => new ChatId(r.GetGuid(0)), cancellationToken).ConfigureAwait(false);

        if ((stored?.Fence ?? 0) != commit.ExpectedFence) return (stored, new CommitResult.Conflict(stored));
        if (next.IsOpen && open.Count > 0) return (stored, new CommitResult.OpenChatExists(open[0]));

        ImmutableArray<AgentId> changed = [.. commit.Agents.Where(g => !fences.Contains((g.Agent.Value, g.Fence))).Select(g => g.Agent)];
        ImmutableArray<AgentId> full = [.. commit.Agents.Where(g => AddsClaim(g.Agent) && LoadOf(g.Agent) >= g.Capacity).Select(g => g.Agent)];
        return (stored, changed.IsEmpty && full.IsEmpty ? null : new CommitResult.AgentsRefused(changed, full));

        bool AddsClaim(AgentId agent) => next.Claims.Any(c => c.Agent == agent) && stored?.Claims.Any(c => c.Agent == agent) is not true;
        long LoadOf(AgentId agent) => loads.FirstOrDefault(l => l.Agent == agent.Value).Chats;
    }

    private static CommitResult.Committed Number(ChatCommit commit, Chat? stored)
    {
        var next = stored is null ? commit.Next with { LastSequence = 0 } : commit.Next.Over(stored);
        ImmutableArray<ChatEntry> entries = [.. commit.Events.OfType<ChatEntry>().Select((e, i) => e with { Sequence = next.LastSequence + i + 1 })];
        return new(next with { LastSequence = next.LastSequence + entries.Length }, entries);
    }

    private async Task WriteAsync(NpgsqlConnection connection, ChatCommit commit, CommitResult.Committed committed, CancellationToken cancellationToken)
    {
        var id = committed.Chat.Id;
        await using var statements = connection.CreateBatch();
        statements.Then(commit.ExpectedFence == 0 ? _insert : _update, ChatColumns.Values(committed.Chat));
        if (commit.ExpectedFence > 0) statements.Then(_dropClaims, Parameter.Of(id.Value));
        if (committed.Chat.Claims is { IsEmpty: false } claims)
        {
            statements.Then(
                _addClaims,
                Parameter.Of(id.Value),
                Parameter.Of([.. claims.Select(c => (string?)c.Agent.Value)]),
                Parameter.Of([.. Enumerable.Range(1, claims.Length)]),
                Parameter.Of([.. claims.Select(c => (string?)StoredName.Of(c.Kind))]));
        }

        EntryRow[] entries = [.. committed.Entries.Select(e => EntryRow.Of(id, e))];
        if (entries.Length > 0)
        {
            statements.Then(
                _addEntries,
                Parameter.Of(id.Value),
                Parameter.Of([.. entries.Select(e => e.Sequence)]),
                Parameter.Of([.. entries.Select(e => e.At)]),
                Parameter.Of([.. entries.Select(e => e.Author)]),
                Parameter.Of([.. entries.Select(e => e.MessageId)]),
                Parameter.Of([.. entries.Select(e => (string?)e.Content)]));
        }

        _outbox.Apply(statements, commit.Cancel, commit.Outbox);

        ChatEvent[] journal = [.. commit.Events.Where(e => e is not ChatEntry)];
        if (journal.Length > 0)
        {
            statements.Then(
                _addJournal,
                Parameter.Of(id.Value),
                Parameter.Of([.. journal.Select(e => UtcMicroseconds.Of(e.At))]),
                Parameter.Of([.. journal.Select(e => (string?)EventJson.Write(e))]));
        }

        await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
