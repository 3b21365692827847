using System.Text.Json;
using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>What a query leaves out, as a condition on chats whose parameters are $2 to $7.</summary>
internal static class Filter
{
    // One text for every kind, so that few are prepared. A filter that is not set costs a comparison.
    private const string Common =
        """
        ($2 IS NULL OR contact = $2)
           AND ($3 IS NULL OR queue IN (SELECT value FROM json_each($3)))
           AND ($4 IS NULL OR agent IN (SELECT value FROM json_each($4)))
           AND ($5 IS NULL OR status IN (SELECT value FROM json_each($5)))
           AND ($6 IS NULL OR started_at >= $6)
           AND ($7 IS NULL OR started_at < $7)
        """;

    public static string Condition(ActivityQuery query) => $"{Common} AND {StoredKind.Condition(query)}";

    public static object?[] Values(ActivityQuery query) =>
    [
        query.Contact?.Value.Bytes(),
        Names(query.Queues.IsDefault ? [] : query.Queues.Select(q => q.Value)),
        Names(query.Agents.IsDefault ? [] : query.Agents.Select(a => a.Value)),
        Names(query.States.IsDefault ? [] : query.States.Select(StoredName.Of)),
        UtcMicroseconds.NotBefore(query.From),
        UtcMicroseconds.NotBefore(query.Until),
    ];

    private static string? Names(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } some ? JsonSerializer.Serialize(some) : null;
}
