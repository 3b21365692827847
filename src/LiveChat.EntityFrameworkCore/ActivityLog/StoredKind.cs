using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.ActivityLog;

/// <summary>Which kind of chats a query is about. In words and not as a parameter, so that an index of that kind can be used.</summary>
internal static class StoredKind
{
    private const string IsAnswered = $"{ChatTable.IsMessage} AND answered_at IS NOT NULL";

    /// <summary>The condition of entries that say what was redacted: what they hold begins with its kind.</summary>
    public const string IsRedaction = """message_id IS NULL AND content LIKE '{"kind":"redacted"%'""";

    /// <summary>Whether there can be anything: no chat but a left message is answered.</summary>
    public static bool Exists(ActivityQuery query) => query is { Type: null or ActivityType.Message } or { Type: ActivityType.Chat, Answered: null };

    /// <summary>Whether the condition leaves anything out.</summary>
    public static bool IsOfSome(ActivityQuery query) => query is not { Type: null, Answered: null, Redacted: null, Missed: null };

    /// <summary>A condition on the columns of a chat; always true for all kinds.</summary>
    public static string Condition(ActivityQuery query) => $"{OfType(query)}{IfRedacted(query)}{IfMissed(query)}";

    private static string IfRedacted(ActivityQuery query) => query.Redacted switch
    {
        null => "",
        true => " AND redacted_at IS NOT NULL",
        false => " AND redacted_at IS NULL",
    };

    private static string IfMissed(ActivityQuery query) => query.Missed switch
    {
        null => "",
        true => $" AND {ChatTable.IsMissed}",
        false => $" AND NOT ({ChatTable.IsMissed})",
    };

    private static string OfType(ActivityQuery query) => (query.Type, query.Answered) switch
    {
        (_, true) => IsAnswered,
        (_, false) => ChatTable.IsUnanswered,
        (ActivityType.Message, null) => ChatTable.IsMessage,
        (ActivityType.Chat, null) => "message_id IS NULL",
        _ => "1 = 1",
    };
}
