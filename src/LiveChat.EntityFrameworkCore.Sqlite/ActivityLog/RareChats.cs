using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>
/// How to find the chats of some agents, queues, days, tags or readers, or left messages, where they are few: by an index of their own, and then in order. Where they are many, going through all
/// chats from the newest fills a page soon.
/// </summary>
/// <param name="Page">Reads a page; its parameters are those of any page.</param>
/// <param name="Count">Counts them; its parameters are those of any count.</param>
internal sealed record RareChats(string Page, string Count)
{
    /// <summary>So many are sorted in a few milliseconds.</summary>
    private const int Few = 5000;

    private const string OfQueues = "queue IN (SELECT value FROM json_each($3))";

    // The most selective ones first.
    private static readonly Source[] Sources =
    [
        new(q => q.Answered is false && !q.Queues.IsDefaultOrEmpty, "chats_unanswered", $"{OfQueues} AND {ChatTable.IsUnanswered}"),
        new(q => q.Answered is false, "chats_unanswered", ChatTable.IsUnanswered),
        new(q => IsOfMessages(q) && !q.Queues.IsDefaultOrEmpty, "chats_messages", $"{OfQueues} AND {ChatTable.IsMessage}"),
        new(IsOfMessages, "chats_messages", ChatTable.IsMessage),
        new(q => !q.Agents.IsDefaultOrEmpty, "chats_of_agent", "agent IN (SELECT value FROM json_each($4))"),
        new(q => !q.Queues.IsDefaultOrEmpty, "chats_of_queue", OfQueues),
        new(q => q.From is not null, "chats_started", "started_at >= $6"),
        new(q => q.Until is not null, "chats_started", "started_at < $7"),
        new(q => q.From is not null && q.Until is not null, "chats_started", "started_at >= $6 AND started_at < $7"),
        new(q => !q.Tags.IsDefaultOrEmpty, null, "id IN (SELECT chat FROM chat_tags WHERE tag = json_extract($8, '$[0]'))"),
        new(q => q.Reader is { SeesAllQueues: false }, null, "(agent = $9 OR queue IN (SELECT value FROM json_each($10)))"),
    ];

    /// <returns>How to find them; <see langword="null"/> when they are many.</returns>
    public static RareChats? In(SqliteSession session, ActivityQuery query, object?[] filter)
        => Sources.FirstOrDefault(s => s.IsAsked(query) && session.List(s.Probe, static r => r.GetInt64(0), [null, .. filter])[0] <= Few)?.Chats(query);

    /// <summary>Counts them however many they are; its parameters are those of any count. Left messages by their own index: they are many only among themselves.</summary>
    public static string CountOf(ActivityQuery query) => Sources.FirstOrDefault(s => s.IsOfMessages && s.IsAsked(query))?.Chats(query).Count
        ?? $"SELECT count(*) FROM chats WHERE {Filter.Condition(query)} AND $1 IS NULL";

    private static bool IsOfMessages(ActivityQuery query) => query.Type is ActivityType.Message || query.Answered is not null;

    private sealed record Source(Func<ActivityQuery, bool> IsAsked, string? Index, string Condition)
    {
        /// <summary>Without an index named, SQLite takes those there are for the two sides of an OR, or the chats themselves by their ids.</summary>
        private static string By(string? index) => index is null ? "" : $" INDEXED BY {index}";

        public bool IsOfMessages { get; } = Index is "chats_unanswered" or "chats_messages";

        public string Probe { get; } = $"SELECT count(*) FROM (SELECT 1 FROM chats{By(Index)} WHERE {Condition} LIMIT {Few + 1})";

        // With a first parameter of no use, because the filter's begin with the second. The pluses keep SQLite from going through the numbers.
        public RareChats Chats(ActivityQuery query) => new(
            $"{ChatColumns.Select}{By(Index)} JOIN chat_numbers n ON n.chat = id WHERE {Condition} AND +n.number {PageOrder.Beyond(query)} $1 AND {Filter.Condition(query)} ORDER BY +n.number {PageOrder.Direction(query)} LIMIT $11",
            $"SELECT count(*) FROM chats{By(Index)} WHERE {Condition} AND {Filter.Condition(query)} AND $1 IS NULL");
    }
}
