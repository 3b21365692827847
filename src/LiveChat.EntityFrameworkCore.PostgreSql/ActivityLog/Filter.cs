using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.ActivityLog;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;

/// <summary>What a query leaves out, as a condition on <c>chats c</c> whose parameters are $1 to $10.</summary>
internal static class Filter
{
    // One text for every kind, so that few are prepared.
    private const string Common =
        """
        ($2::uuid IS NULL OR c.contact = $2)
           AND (cardinality($3::text[]) = 0 OR c.queue = ANY($3))
           AND (cardinality($4::text[]) = 0 OR c.agent = ANY($4))
           AND (cardinality($5::text[]) = 0 OR c.status = ANY($5))
           AND ($6::bigint IS NULL OR c.started_at >= $6)
           AND ($7::bigint IS NULL OR c.started_at < $7)
        """;

    private static readonly string IsOver = $"c.status IN ('{StoredName.Of(ChatStatus.Ended)}', '{StoredName.Of(ChatStatus.Sealed)}')";

    /// <param name="query">What to look for.</param>
    /// <param name="schema">The schema, quoted.</param>
    public static string Condition(ActivityQuery query, string schema)
    {
        var tags = query.Tags.IsDefaultOrEmpty ? "" : $" AND c.id IN (SELECT t.chat FROM {schema}.chat_tags t WHERE t.tag = ANY($8) GROUP BY t.chat HAVING count(*) = cardinality($8))";
        var reader = query.Reader switch
        {
            null => "",
            { SeesAllQueues: true } => $" AND (c.agent = $9 OR {IsOver})",
            _ => $" AND (c.agent = $9 OR (c.queue = ANY($10) AND {IsOver}))",
        };

        // No other table of these statements has columns of the names of a kind.
        return $"($1::uuid IS NULL OR c.id {PageOrder.Beyond(query)} $1) AND {Common} AND {StoredKind.Condition(query)}{tags}{reader}";
    }

    public static NpgsqlParameter[] Values(ActivityQuery query, Guid? after) =>
    [
        Parameter.Of(after),
        Parameter.Of(query.Contact?.Value),
        Parameter.Of([.. query.Queues.IsDefault ? [] : query.Queues.Select(q => (string?)q.Value)]),
        Parameter.Of([.. query.Agents.IsDefault ? [] : query.Agents.Select(a => (string?)a.Value)]),
        Parameter.Of([.. query.States.IsDefault ? [] : query.States.Select(s => (string?)StoredName.Of(s))]),
        Parameter.Of(UtcMicroseconds.NotBefore(query.From)),
        Parameter.Of(UtcMicroseconds.NotBefore(query.Until)),
        Parameter.Of([.. query.Tags.IsDefault ? [] : query.Tags.Distinct(StringComparer.Ordinal).Select(t => (string?)t)]),
        Parameter.Of(query.Reader?.Agent.Value),
        Parameter.Of([.. query.Reader is { Queues: { IsDefault: false } queues } ? queues.Select(q => (string?)q.Value) : []]),
    ];
}
