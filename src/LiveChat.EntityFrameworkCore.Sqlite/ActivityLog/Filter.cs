using System.Text.Json;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>What a query leaves out, as a condition on chats whose parameters are $2 to $10.</summary>
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

    private const string HasTags =
        "id IN (SELECT chat FROM chat_tags WHERE tag IN (SELECT value FROM json_each($8)) GROUP BY chat HAVING count(*) = json_array_length($8))";

    private static readonly string IsOver = $"status IN ('{StoredName.Of(ChatStatus.Ended)}', '{StoredName.Of(ChatStatus.Sealed)}')";

    public static string Condition(ActivityQuery query)
    {
        var tags = query.Tags.IsDefaultOrEmpty ? "" : $" AND {HasTags}";
        var reader = query.Reader switch
        {
            null => "",
            { SeesAllQueues: true } => $" AND (agent = $9 OR {IsOver})",
            _ => $" AND (agent = $9 OR (queue IN (SELECT value FROM json_each($10)) AND {IsOver}))",
        };
        return $"{Common} AND {StoredKind.Condition(query)}{tags}{reader}";
    }

    public static object?[] Values(ActivityQuery query) =>
    [
        query.Contact?.Value.Bytes(),
        Names(query.Queues.IsDefault ? [] : query.Queues.Select(q => q.Value)),
        Names(query.Agents.IsDefault ? [] : query.Agents.Select(a => a.Value)),
        Names(query.States.IsDefault ? [] : query.States.Select(StoredName.Of)),
        UtcMicroseconds.NotBefore(query.From),
        UtcMicroseconds.NotBefore(query.Until),
        Names(query.Tags.IsDefault ? [] : query.Tags.Distinct(StringComparer.Ordinal)),
        query.Reader?.Agent.Value,
        Names(query.Reader is { Queues: { IsDefault: false } queues } ? queues.Select(q => q.Value) : []),
    ];

    private static string? Names(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } some ? JsonSerializer.Serialize(some) : null;
}
