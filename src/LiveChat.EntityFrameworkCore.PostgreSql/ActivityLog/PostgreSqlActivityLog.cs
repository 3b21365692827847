using System.Data;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;

/// <summary>Finds chats in PostgreSQL; words through columns of their own. Chat ids are ordered by the time of the start.</summary>
internal sealed class PostgreSqlActivityLog(PostgreSqlDatabase database) : IActivityLog, IWordIndex
{
    // A statement that takes longer than 3 seconds is given up, however many rows it sends. Each is planned for the filters that are set: one plan for all of them would look at
    // every chat.
    private const string LimitTime = "SET LOCAL statement_timeout = 3000";
    private const string PlanForFilters = "SET LOCAL plan_cache_mode = force_custom_plan";

    private readonly FillTransaction _fill = new(database);

    // Each goes on with what the query leaves out.
    private readonly string _all = $"{ChatColumns.Select(database.Schema)} WHERE ";
    private readonly string _found = $"{ChatColumns.Select(database.Schema)} WHERE c.id IN (SELECT chat FROM hits) AND ";
    private readonly string _countAll = $"SELECT count(*) FROM {database.Schema}.chats c WHERE ";
    private readonly string _countFound = $"SELECT count(*) FROM {database.Schema}.chats c WHERE c.id IN (SELECT chat FROM hits) AND ";

    private readonly string _matches =
        $"""
        SELECT i.id, m.sequence FROM unnest($1::uuid[]) AS i(id)
          JOIN LATERAL (SELECT e.sequence FROM {database.Schema}.entries e WHERE e.chat = i.id AND e.words @@ $2::text::tsquery ORDER BY e.sequence DESC LIMIT $3) m ON true
        """;

    private readonly string _inForms = $"SELECT c.id FROM {database.Schema}.chats c WHERE c.id = ANY($1) AND c.words @@ $2::text::tsquery";

    // The messages of a chat, which are most of it, are passed over by what tells them from everything else.
    private readonly string _redacted = $"SELECT i.id FROM unnest($1::uuid[]) AS i(id) WHERE EXISTS (SELECT FROM {database.Schema}.entries WHERE chat = i.id AND {StoredKind.IsRedaction})";

    public Task<ActivityPage> SearchAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfImpossible();
        var after = query.After is { } cursor ? Read(cursor) : (Guid?)null;
        if (!StoredKind.Exists(query)) return Task.FromResult(new ActivityPage([], null));

        // One more than asked for tells whether there is a next page.
        return SnapshotAsync(
            async (connection, token) =>
            {
                var items = query.Text is { } text
                    ? await FindAsync(connection, query, after, ActivityWords.Asked(text), token).ConfigureAwait(false)
                    : [.. (await ChatsAsync(connection, $"{_all}{Filter.Condition(query, database.Schema)} ORDER BY c.id {PageOrder.Direction(query)} LIMIT $11", [.. Filter.Values(query, after), Parameter.Of(query.Limit + 1)], token).ConfigureAwait(false)).Select(c => new ActivityItem(c, []))];
                var page = await MarkedAsync(connection, [.. items.Take(query.Limit)], token).ConfigureAwait(false);
                return new ActivityPage(page, items.Count <= query.Limit ? null : new($"{page[^1].Chat.Id}"));
            },
            cancellationToken);
    }

    public Task<long> CountAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfImpossible();
        if (!StoredKind.Exists(query)) return Task.FromResult(0L);

        return SnapshotAsync(
            async (connection, token) =>
            {
                var filter = Filter.Values(query, after: null);
                var asked = query.Text is { } text ? ActivityWords.Asked(text) : null;
                if (asked is { Count: 0 }) return 0;

                var due = asked is null ? null : await DueAsync(connection, query, asked, token).ConfigureAwait(false);
                await using var statements = due is null
                    ? connection.CreateBatch().Then(_countAll + Filter.Condition(query, database.Schema), filter)
                    : connection.CreateBatch().Then(Hits(query) + _countFound + Filter.Condition(query, database.Schema), [.. filter, .. Words(asked!, due)]);
                return (long)(await statements.ExecuteScalarAsync(token).ConfigureAwait(false))!;
            },
            cancellationToken);
    }

    public Task<bool> FillAsync(CancellationToken cancellationToken) => _fill.RunAsync(cancellationToken);

    private async Task<List<ActivityItem>> FindAsync(NpgsqlConnection connection, ActivityQuery query, Guid? after, IReadOnlyCollection<string> asked, CancellationToken cancellationToken)
    {
        if (asked.Count == 0) return [];

        var due = await DueAsync(connection, query, asked, cancellationToken).ConfigureAwait(false);
        var chats = await ChatsAsync(
            connection, $"{Hits(query)}{_found}{Filter.Condition(query, database.Schema)} ORDER BY c.id {PageOrder.Direction(query)} LIMIT $14", [.. Filter.Values(query, after), .. Words(asked, due), Parameter.Of(query.Limit + 1)], cancellationToken).ConfigureAwait(false);

        await using var statements = connection.CreateBatch()
            .Then(_matches, Parameter.Of([.. chats.Select(c => c.Id.Value)]), Parameter.Of(Query(asked)), Parameter.Of(ActivityItem.MaxMatches))
            .Then(_inForms, Parameter.Of([.. chats.Select(c => c.Id.Value)]), Parameter.Of(Query(asked)));
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var indexed = await reader.ListAsync(r => (Chat: r.GetGuid(0), Sequence: r.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        HashSet<Guid> inForms = query.InMessagesOnly ? [] : [.. await reader.ListAsync(r => r.GetGuid(0), cancellationToken).ConfigureAwait(false), .. due.Forms.Select(f => f.Id)];
        var matches = indexed.Concat(due.Messages.Select(m => (m.Chat, m.Sequence))).ToLookup(m => m.Chat, m => m.Sequence);
        return [.. chats.Select(c => new ActivityItem(c, [.. matches[c.Id.Value].Order().TakeLast(ActivityItem.MaxMatches)]) { InForm = inForms.Contains(c.Id.Value) })];
    }

    /// <summary>Of forms and customers nothing is to come where messages alone are looked for.</summary>
    private async Task<WordsToCome> DueAsync(NpgsqlConnection connection, ActivityQuery query, IReadOnlyCollection<string> asked, CancellationToken cancellationToken)
    {
        var due = await WordsToCome.FindAsync(connection, database.Schema, asked, cancellationToken).ConfigureAwait(false);
        return query.InMessagesOnly ? due with { Forms = [], Contacts = [] } : due;
    }

    /// <summary>Says of each whether something of it was redacted.</summary>
    private async Task<List<ActivityItem>> MarkedAsync(NpgsqlConnection connection, List<ActivityItem> items, CancellationToken cancellationToken)
    {
        await using var statements = connection.CreateBatch().Then(_redacted, Parameter.Of([.. items.Select(i => i.Chat.Id.Value)]));
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var redacted = (await reader.ListAsync(r => r.GetGuid(0), cancellationToken).ConfigureAwait(false)).ToHashSet();
        return [.. items.Select(i => i with { IsRedacted = redacted.Contains(i.Chat.Id.Value) })];
    }

    private static async Task<List<Chat>> ChatsAsync(NpgsqlConnection connection, string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        await using var statements = connection.CreateBatch().Then(sql, parameters);
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ListAsync(ChatColumns.Read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All statements see the same moment, so that nothing is missed that gets its words filled in meanwhile.</summary>
    private Task<T> SnapshotAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) => database.UseAsync(
        async (connection, token) =>
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, token).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            await using var limiting = connection.CreateBatch().Then(LimitTime).Then(PlanForFilters);
            await limiting.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            return await read(connection, token).ConfigureAwait(false);
        },
        cancellationToken);

    private static NpgsqlParameter[] Words(IReadOnlyCollection<string> asked, WordsToCome due) =>
        [Parameter.Of(Query(asked)), Parameter.Of([.. due.Messages.Select(m => m.Chat), .. due.Forms.Select(f => f.Id)]), Parameter.Of([.. due.Contacts.Select(c => c.Id)])];

    /// <summary>Chats by their forms and customers.</summary>
    private string HitsBeside =>
        $"""
        UNION SELECT f.id FROM {database.Schema}.chats f WHERE f.words @@ $11::text::tsquery
        UNION SELECT h.id FROM {database.Schema}.chats h JOIN {database.Schema}.contacts k ON k.id = h.contact WHERE k.words @@ $11::text::tsquery
        UNION SELECT h.id FROM {database.Schema}.chats h WHERE h.contact = ANY($13)
        """;

    /// <summary>Materialized: the hits of a common word are collected once, and not looked for again per chat.</summary>
    private string Hits(ActivityQuery query) =>
        $"""
        WITH hits AS MATERIALIZED (
          SELECT e.chat FROM {database.Schema}.entries e WHERE e.words @@ $11::text::tsquery AND ($1::uuid IS NULL OR e.chat {PageOrder.Beyond(query)} $1)
          UNION SELECT unnest($12::uuid[])
          {(query.InMessagesOnly ? "UNION SELECT unnest($13::uuid[])" : HitsBeside)}
        )

        """;

    /// <summary>Words are quoted, so none of them means something to the server.</summary>
    private static string Query(IReadOnlyCollection<string> asked) => string.Join(" & ", asked.Select(w => $"'{w}'"));

    private static Guid Read(ActivityCursor cursor)
        => ChatId.TryParse(cursor.Value, out var id) ? id.Value : throw new ArgumentException("The cursor is none of this activity log.");
}
