using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;

/// <summary>What a query leaves out, as a condition on <c>chats c</c> whose parameters are $1 to $7.</summary>
internal static class Filter
{
    // One text for every kind, so that few are prepared.
    private const string Common =
        """
        ($1::uuid IS NULL OR c.id < $1)
           AND ($2::uuid IS NULL OR c.contact = $2)
           AND (cardinality($3::text[]) = 0 OR c.queue = ANY($3))
           AND (cardinality($4::text[]) = 0 OR c.agent = ANY($4))
           AND (cardinality($5::text[]) = 0 OR c.status = ANY($5))
           AND ($6::bigint IS NULL OR c.started_at >= $6)
           AND ($7::bigint IS NULL OR c.started_at < $7)
        """;

    // No other table of these statements has columns of these names.
    public static string Condition(ActivityQuery query) => $"{Common} AND {StoredKind.Condition(query)}";

    public static NpgsqlParameter[] Values(ActivityQuery query, Guid? below) =>
    [
        Parameter.Of(below),
        Parameter.Of(query.Contact?.Value),
        Parameter.Of([.. query.Queues.IsDefault ? [] : query.Queues.Select(q => (string?)q.Value)]),
        Parameter.Of([.. query.Agents.IsDefault ? [] : query.Agents.Select(a => (string?)a.Value)]),
        Parameter.Of([.. query.States.IsDefault ? [] : query.States.Select(s => (string?)StoredName.Of(s))]),
        Parameter.Of(UtcMicroseconds.NotBefore(query.From)),
        Parameter.Of(UtcMicroseconds.NotBefore(query.Until)),
    ];
}
