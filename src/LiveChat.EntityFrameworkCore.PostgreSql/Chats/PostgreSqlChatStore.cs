using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>Keeps chats in PostgreSQL. Any number of nodes may use the same database.</summary>
internal sealed class PostgreSqlChatStore(PostgreSqlDatabase database) : IChatStore, IAsyncDisposable
{
    private readonly AppendLanes _lanes = new(database);
    private readonly CommitTransaction _commit = new(database);
    private readonly string _select = ChatColumns.Select(database.Schema);

    // One statement, so that a chat and its entries are of one moment without a transaction around them.
    private readonly string _pages =
        $"""
        SELECT {ChatColumns.Of(database.Schema)}, asked.most, n.sequences, n.times, n.message_ids, n.contents
          FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS asked(chat, after, most)
          JOIN {database.Schema}.chats c ON c.id = asked.chat
         CROSS JOIN LATERAL (
               SELECT array_agg(p.sequence ORDER BY p.sequence) AS sequences, array_agg(p.at ORDER BY p.sequence) AS times,
                      array_agg(p.message_id ORDER BY p.sequence) AS message_ids, array_agg(p.content ORDER BY p.sequence) AS contents
                 FROM (SELECT e.sequence, e.at, e.message_id, e.content
                         FROM {database.Schema}.entries e
                        WHERE e.chat = asked.chat AND e.sequence > CASE WHEN asked.after < 0 THEN c.last_sequence + asked.after ELSE asked.after END
                        ORDER BY e.sequence LIMIT asked.most) p) n
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
    public long Batches => _lanes.Batches;

    public async Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken)
        => (await ListAsync(" WHERE c.id = $1", cancellationToken, Parameter.Of(id.Value)).ConfigureAwait(false)).SingleOrDefault();

    public async Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken)
        => (await ListAsync(
            $" WHERE c.contact = $1 ORDER BY {ChatTable.IsOpen} DESC, c.ended_at DESC NULLS LAST, c.id DESC LIMIT 1",
            cancellationToken,
            Parameter.Of(contact.Value)).ConfigureAwait(false)).SingleOrDefault();

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return ListAsync(
            _pages,
            ReadPage,
            cancellationToken,
            Parameter.Of([.. spans.Select(s => s.Chat.Value)]),
            Parameter.Of([.. spans.Select(s => s.After)]),
            Parameter.Of([.. spans.Select(s => (long)s.Limit)]));
    }

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        cancellationToken.ThrowIfCancellationRequested();
        return _lanes.Enqueue(append).WaitAsync(cancellationToken);
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
                $" WHERE c.id IN (SELECT chat FROM {database.Schema}.claims WHERE agent = ANY($1)) ORDER BY c.queued_at, c.id", cancellationToken, Parameter.Of([.. x.Agents.Select(a => a.Value)])).ConfigureAwait(false),
            ChatQuery.Named x => await ListAsync(
                " WHERE c.id = ANY($1) ORDER BY c.queued_at, c.id", cancellationToken, Parameter.Of([.. x.Chats.Select(c => c.Value)])).ConfigureAwait(false),
            ChatQuery.LatestOf x => await ListAsync(
                $"""
                 WHERE c.id IN (SELECT DISTINCT ON (contact) id FROM {database.Schema}.chats WHERE contact = ANY($1)
                                 ORDER BY contact, {ChatTable.IsOpen} DESC, ended_at DESC NULLS LAST, id DESC)
                 ORDER BY c.queued_at, c.id
                """, cancellationToken, Parameter.Of([.. x.Contacts.Select(c => c.Value)])).ConfigureAwait(false),
            ChatQuery.LeftAs x => await ListAsync(
                " WHERE c.contact = $1 AND c.message_id = $2", cancellationToken, Parameter.Of(x.Contact.Value), Parameter.Of(x.Message.Value)).ConfigureAwait(false),
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

    public ValueTask DisposeAsync() => _lanes.DisposeAsync();

    private Task<IReadOnlyList<Chat>> ListAsync(string where, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
        => ListAsync(_select + where, ChatColumns.Read, cancellationToken, parameters);

    private Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
        => database.UseAsync<IReadOnlyList<T>>(
            async (connection, token) =>
            {
                await using var statements = connection.CreateBatch().Then(sql, parameters);
                await using var reader = await statements.ExecuteReaderAsync(token).ConfigureAwait(false);
                return await reader.ListAsync(row, token).ConfigureAwait(false);
            },
            cancellationToken);

    private static ChatPage ReadPage(NpgsqlDataReader reader)
    {
        var chat = ChatColumns.Read(reader);
        var (limit, sequences) = (reader.GetInt64(ChatColumns.Count), ChatColumns.Count + 1);
        if (reader.IsDBNull(sequences)) return new(chat, [], chat.LastSequence);

        var (times, ids) = (reader.GetFieldValue<long[]>(sequences + 1), reader.GetFieldValue<Guid?[]>(sequences + 2));
        var contents = reader.GetFieldValue<string[]>(sequences + 3);
        List<ChatEntry> entries =
            [.. reader.GetFieldValue<long[]>(sequences).Select((s, i) => (ChatEntry)EventJson.Read(contents[i], UtcMicroseconds.From(times[i]), s, ids[i]))];
        return new(chat, entries, entries.Count == limit ? entries[^1].Sequence : chat.LastSequence);
    }
}
