using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql.Audit;
using LiveChat.EntityFrameworkCore.PostgreSql.Outbox;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>Writes one change of a chat's life in a transaction of its own. Locks agents by id, then the chat, then touches entries, outbox, journal and audit log.</summary>
internal sealed class CommitTransaction(PostgreSqlDatabase database)
{
    private readonly string _lockAgents = $"SELECT id, fence FROM {database.Schema}.agents WHERE id = ANY($1) ORDER BY id FOR UPDATE";

    private readonly string _lockChat = $"SELECT id FROM {database.Schema}.chats WHERE id = $1 FOR UPDATE";

    // A statement of its own after the lock: one that waits for a lock would still see the claims of before.
    private readonly string _find = ChatColumns.Select(database.Schema) + " WHERE c.id = $1";

    private readonly string _left = ChatColumns.Select(database.Schema) + " WHERE c.contact = $1 AND c.message_id = $2";

    private readonly string _load = $"SELECT agent, count(*) FROM {database.Schema}.claims WHERE agent = ANY($1) AND chat <> $2 GROUP BY agent";

    private readonly string _otherOpen =
        $"SELECT id FROM {database.Schema}.chats WHERE widget = $1 AND contact = $2 AND id <> $3 AND {ChatTable.IsOpen}";

    private readonly string _insert = ChatTable.Insert($"{database.Schema}.chats");
    private readonly string _update = ChatTable.Update($"{database.Schema}.chats");
    private readonly string _dropClaims = $"DELETE FROM {database.Schema}.claims WHERE chat = $1";

    private readonly string _addClaims =
        $"INSERT INTO {database.Schema}.claims (chat, agent, place, kind) SELECT $1, * FROM unnest($2::text[], $3::int[], $4::text[])";

    private readonly string _addEntries =
        $"""
        INSERT INTO {database.Schema}.entries (chat, sequence, at, author, message_id, content)
        SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::uuid[], $6::text[])
        """;

    // Under the lock of the chat; the form is among what is no message.
    private readonly string _findEntries = $"SELECT chat, sequence, at, author, message_id, content FROM {database.Schema}.entries WHERE chat = $1 AND sequence = ANY($2)";

    private readonly string _findOthers = $"SELECT chat, sequence, at, author, message_id, content FROM {database.Schema}.entries WHERE chat = $1 AND NOT (sequence = ANY($2)) AND $3 AND message_id IS NULL";

    // A trigger takes the words of the old content out.
    private readonly string _rewrite =
        $"UPDATE {database.Schema}.entries e SET content = n.content FROM unnest($2::bigint[], $3::text[]) AS n(sequence, content) WHERE e.chat = $1 AND e.sequence = n.sequence";

    private readonly string _addJournal = $"INSERT INTO {database.Schema}.journal (chat, at, content) SELECT $1, * FROM unnest($2::bigint[], $3::text[])";

    // After the outbox, before the audit log, and in order of the agents' ids.
    private readonly string _setIdle =
        $"""
        INSERT INTO {database.Schema}.agent_idle AS i (agent, since, left_at) SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[])
        ON CONFLICT (agent) DO UPDATE SET since = excluded.since, left_at = coalesce(excluded.left_at, i.left_at)
        """;

    private readonly string _setQueueIdle =
        $"""
        INSERT INTO {database.Schema}.agent_queue_idle (agent, queue, since) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
        ON CONFLICT (agent, queue) DO UPDATE SET since = excluded.since
        """;

    private readonly string _setOffers =
        $"""
        INSERT INTO {database.Schema}.agent_offers (agent, queue, at) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
        ON CONFLICT (agent, queue) DO UPDATE SET at = excluded.at
        """;

    private readonly OutboxStatements _outbox = new(database.Schema);
    private readonly AuditStatements _audit = new(database.Schema);

    public Task<CommitResult> RunAsync(ChatCommit commit, CancellationToken cancellationToken) => database.WriteAsync(
        (NpgsqlConnection connection, CancellationToken token) => RunAsync(connection, commit, token), cancellationToken);

    private async Task<CommitResult> RunAsync(NpgsqlConnection connection, ChatCommit commit, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var rollingBack = transaction.ConfigureAwait(false);

        var ground = await LockAsync(connection, commit, cancellationToken).ConfigureAwait(false);
        var result = CommitDecision.Of(commit, ground);
        if (result is not CommitResult.Committed committed) return result;

        var old = commit.Rewrites.IsEmpty ? [] : await FindOldAsync(connection, commit, cancellationToken).ConfigureAwait(false);
        await WriteAsync(connection, commit, CommitRows.Of(commit, ground.Stored, committed, old), cancellationToken).ConfigureAwait(false);
        await _audit.AppendAsync(connection, commit.Audit, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return committed;
    }

    private async Task<CommitGround> LockAsync(NpgsqlConnection connection, ChatCommit commit, CancellationToken cancellationToken)
    {
        var next = commit.Next;
        string[] guarded = [.. commit.Agents.Select(g => g.Agent.Value)];
        await using var statements = connection.CreateBatch();
        statements.Then(_lockAgents, Parameter.Of(guarded))
            .Then(_lockChat, Parameter.Of(next.Id.Value))
            .Then(_find, Parameter.Of(next.Id.Value))
            .Then(_load, Parameter.Of(guarded), Parameter.Of(next.Id.Value))
            .Then(_otherOpen, Parameter.Of(next.Widget.Value), Parameter.Of(next.Contact.Value), Parameter.Of(next.Id.Value));
        var isNewMessage = commit.ExpectedFence == 0 && next.Message is not null;
        if (isNewMessage) statements.Then(_left, Parameter.Of(next.Contact.Value), Parameter.Of(next.Message!.Id.Value));

        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var fences = await reader.ListAsync(AgentNumber, cancellationToken).ConfigureAwait(false);
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        var stored = (await reader.ListAsync(ChatColumns.Read, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        var loads = await reader.ListAsync(AgentNumber, cancellationToken).ConfigureAwait(false);
        var open = await reader.ListAsync(r => new ChatId(r.GetGuid(0)), cancellationToken).ConfigureAwait(false);
        var left = isNewMessage ? (await reader.ListAsync(ChatColumns.Read, cancellationToken).ConfigureAwait(false)).SingleOrDefault() : null;
        return new(stored, left, open.Count > 0 ? open[0] : null, fences.ToDictionary(), loads.ToDictionary());
    }

    private static KeyValuePair<string, long> AgentNumber(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetInt64(1));

    /// <summary>The entries that may hold what the commit rewrites.</summary>
    private async Task<IEnumerable<EntryRow>> FindOldAsync(NpgsqlConnection connection, ChatCommit commit, CancellationToken cancellationToken)
    {
        long[] places = [.. commit.Rewrites.Select(r => r.At).OfType<long>().Distinct()];
        await using var statements = connection.CreateBatch()
            .Then(_findEntries, Parameter.Of(commit.Next.Id.Value), Parameter.Of(places))
            .Then(_findOthers, Parameter.Of(commit.Next.Id.Value), Parameter.Of(places), Parameter.Of(commit.Rewrites.Any(r => r.At is null)));
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var named = await reader.ListAsync(Row, cancellationToken).ConfigureAwait(false);
        return named.Concat(await reader.ListAsync(Row, cancellationToken).ConfigureAwait(false));

        static EntryRow Row(NpgsqlDataReader reader) => EntryRow.Read(reader, static (r, column) => r.GetGuid(column));
    }

    private async Task WriteAsync(NpgsqlConnection connection, ChatCommit commit, CommitRows rows, CancellationToken cancellationToken)
    {
        var id = rows.Chat.Id;
        await using var statements = connection.CreateBatch();
        statements.Then(commit.ExpectedFence == 0 ? _insert : _update, ChatColumns.Values(rows.Chat));
        if (commit.ExpectedFence > 0) statements.Then(_dropClaims, Parameter.Of(id));
        if (rows.Claims is { Length: > 0 } claims)
        {
            statements.Then(
                _addClaims,
                Parameter.Of(id),
                Parameter.Of([.. claims.Select(c => (string?)c.Agent)]),
                Parameter.Of([.. claims.Select(c => c.Place)]),
                Parameter.Of([.. claims.Select(c => (string?)c.Kind)]));
        }

        if (rows.Entries is { Length: > 0 } entries)
        {
            statements.Then(
                _addEntries,
                Parameter.Of(id),
                Parameter.Of([.. entries.Select(e => e.Sequence)]),
                Parameter.Of([.. entries.Select(e => e.At)]),
                Parameter.Of([.. entries.Select(e => e.Author)]),
                Parameter.Of([.. entries.Select(e => e.MessageId)]),
                Parameter.Of([.. entries.Select(e => (string?)e.Content)]));
        }

        if (rows.Rewritten is { Length: > 0 } rewritten)
        {
            statements.Then(_rewrite, Parameter.Of(id), Parameter.Of([.. rewritten.Select(e => e.Sequence)]), Parameter.Of([.. rewritten.Select(e => (string?)e.Content)]));
        }

        _outbox.Apply(statements, commit.Cancel, rows.Outbox);
        if (rows.Journal is { Length: > 0 } journal)
        {
            statements.Then(
                _addJournal,
                Parameter.Of(id),
                Parameter.Of([.. journal.Select(j => j.At)]),
                Parameter.Of([.. journal.Select(j => (string?)j.Content)]));
        }

        if (rows.Idle is { Length: > 0 } idle)
        {
            string?[] agents = [.. idle.Select(i => i.Agent)];
            long[] at = [.. idle.Select(i => i.At)];
            statements.Then(_setIdle, Parameter.Of(agents), Parameter.Of(at), Parameter.Of([.. idle.Select(i => i.LeftAt)]))
                .Then(_setQueueIdle, Parameter.Of(agents), Parameter.Of([.. idle.Select(i => (string?)i.Queue)]), Parameter.Of(at));
        }

        if (rows.Offers is { Length: > 0 } offers)
        {
            statements.Then(
                _setOffers,
                Parameter.Of([.. offers.Select(o => (string?)o.Agent)]),
                Parameter.Of([.. offers.Select(o => (string?)o.Queue)]),
                Parameter.Of([.. offers.Select(o => o.At)]));
        }

        await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
