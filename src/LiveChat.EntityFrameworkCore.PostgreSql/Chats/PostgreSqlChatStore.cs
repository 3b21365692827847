using System.Data;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>Keeps chats in PostgreSQL. Any number of nodes may use the same database.</summary>
internal sealed class PostgreSqlChatStore(PostgreSqlDatabase database) : IChatStore, IAsyncDisposable
{
    private readonly AppendLane _lane = new(database);
    private readonly CommitTransaction _commit = new(database);
    private readonly string _select = ChatColumns.Select(database.Schema);

    // The beginning is found out first and alone: joined, it would be compared with every entry of the chat.
    private readonly string _entries =
        $"""
        SELECT e.chat, e.sequence, e.at, e.author, e.message_id, e.content
          FROM {database.Schema}.entries e
         WHERE e.chat = $1 AND e.sequence > CASE WHEN $2 < 0 THEN (SELECT last_sequence FROM {database.Schema}.chats WHERE id = $1) + $2 ELSE $2 END
         ORDER BY e.sequence LIMIT $3
        """;

    private readonly string _raise =
        $"""
        UPDATE {database.Schema}.chats
           SET customer_delivered = GREATEST(customer_delivered, LEAST($2, last_sequence)), customer_read = GREATEST(customer_read, LEAST($3, last_sequence)),
               agent_delivered = GREATEST(agent_delivered, LEAST($4, last_sequence)), agent_read = GREATEST(agent_read, LEAST($5, last_sequence))
         WHERE id = $1 AND (LEAST($2, last_sequence) > customer_delivered OR LEAST($3, last_sequence) > customer_read
            OR LEAST($4, last_sequence) > agent_delivered OR LEAST($5, last_sequence) > agent_read)
        """;

    /// <summary>How many transactions messages have taken so far.</summary>
    public long Batches => _lane.Batches;

    public async Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken)
        => (await ListAsync(" WHERE c.id = $1", cancellationToken, Parameter.Of(id.Value)).ConfigureAwait(false)).SingleOrDefault();

    public async Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken)
        => (await ListAsync(
            $" WHERE c.contact = $1 ORDER BY {ChatTable.IsOpen} DESC, c.ended_at DESC NULLS LAST, c.id DESC LIMIT 1",
            cancellationToken,
            Parameter.Of(contact.Value)).ConfigureAwait(false)).SingleOrDefault();

    public Task<ChatPage?> ReadAsync(ChatId id, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return database.UseAsync((connection, token) => ReadAsync(connection, id, after, limit, token), cancellationToken);
    }

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        cancellationToken.ThrowIfCancellationRequested();
        return _lane.Enqueue(append).WaitAsync(cancellationToken);
    }

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.ThrowIfImpossible();
        return _commit.RunAsync(commit, cancellationToken);
    }

    public async Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query switch
        {
            ChatQuery.ClaimedBy x => await ListAsync(
                $" WHERE c.id IN (SELECT chat FROM {database.Schema}.claims WHERE agent = $1) ORDER BY c.queued_at, c.id", cancellationToken, Parameter.Of(x.Agent.Value)).ConfigureAwait(false),
            ChatQuery.Open => await ListAsync($" WHERE {ChatTable.IsOpen} ORDER BY c.queued_at, c.id", cancellationToken).ConfigureAwait(false),
            _ => throw new NotSupportedException($"Unknown query {query.GetType().Name}."),
        };
    }

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => database.WriteAsync(
        async (NpgsqlConnection connection, CancellationToken token) =>
        {
            await using var statements = connection.CreateBatch()
                .Then(
                    _raise, Parameter.Of(id.Value), Parameter.Of(marks.CustomerDelivered), Parameter.Of(marks.CustomerRead),
                    Parameter.Of(marks.AgentDelivered), Parameter.Of(marks.AgentRead))
                .Then(_select + " WHERE c.id = $1", Parameter.Of(id.Value));
            await using var reader = await statements.ExecuteReaderAsync(token).ConfigureAwait(false);

            // The reader stands at the first statement that has rows to read.
            var chat = (await reader.ListAsync(ChatColumns.Read, token).ConfigureAwait(false)).SingleOrDefault();
            return statements.BatchCommands[0].RecordsAffected > 0 ? chat : null;
        },
        cancellationToken);

    public ValueTask DisposeAsync() => _lane.DisposeAsync();

    private Task<IReadOnlyList<Chat>> ListAsync(string where, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
        => database.UseAsync<IReadOnlyList<Chat>>(
            async (connection, token) =>
            {
                await using var statements = connection.CreateBatch().Then(_select + where, parameters);
                await using var reader = await statements.ExecuteReaderAsync(token).ConfigureAwait(false);
                return await reader.ListAsync(ChatColumns.Read, token).ConfigureAwait(false);
            },
            cancellationToken);

    private async Task<ChatPage?> ReadAsync(NpgsqlConnection connection, ChatId id, long after, int limit, CancellationToken cancellationToken)
    {
        // Both statements see the same moment.
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        await using var statements = connection.CreateBatch()
            .Then(_select + " WHERE c.id = $1", Parameter.Of(id.Value))
            .Then(_entries, Parameter.Of(id.Value), Parameter.Of(after), Parameter.Of((long)limit));
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);

        var chat = (await reader.ListAsync(ChatColumns.Read, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        var entries = await reader.ListAsync(ReadEntry, cancellationToken).ConfigureAwait(false);
        return chat is null ? null : new(chat, entries, entries.Count == limit ? entries[^1].Sequence : chat.LastSequence);
    }

    private static ChatEntry ReadEntry(NpgsqlDataReader reader) => EntryRow.Read(reader, static (r, column) => r.GetGuid(column)).ToEntry();
}
