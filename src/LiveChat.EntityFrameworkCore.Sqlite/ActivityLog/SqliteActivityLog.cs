using System.Globalization;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>Finds chats in a SQLite file; words through an index of its own, FTS5. Chats are in the order in which they were stored, which the one writer makes the order of their start.</summary>
internal sealed class SqliteActivityLog(SqliteDatabase database) : IActivityLog, IWordIndex
{
    /// <summary>A search that takes longer is given up: it keeps a thread.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    // These two go on with what the query leaves out. What is put together is interned: a session knows its statements by reference, and would keep another one of each search.
    private static readonly string SelectOne = $"{ChatColumns.Select} WHERE id = (SELECT chat FROM chat_numbers WHERE number = $1) AND ";

    private const string CountOne = "SELECT count(*) FROM chats WHERE id = (SELECT chat FROM chat_numbers WHERE number = $1) AND ";

    // The messages of a chat, which are most of it, are passed over by what tells them from everything else.
    private const string SelectRedaction = $"SELECT 1 FROM entries WHERE chat = $1 AND {StoredKind.IsRedaction} LIMIT 1";

    private const string SelectNumber = "SELECT number FROM chat_numbers WHERE chat = $1";

    public Task<ActivityPage> SearchAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfImpossible();
        var after = query.After is { } cursor ? Read(cursor) : StartOf(query);
        if (!StoredKind.Exists(query)) return Task.FromResult(new ActivityPage([], null));

        return database.ReadAsync(
            session =>
            {
                // One more than asked for tells whether there is a next page.
                List<ActivityItem> items = [.. Find(session, query, after, cancellationToken).Take(query.Limit + 1).Select(i => i with { IsRedacted = IsRedacted(session, i.Chat) })];
                if (items.Count <= query.Limit) return new ActivityPage(items, null);

                items.RemoveAt(query.Limit);
                return new ActivityPage(items, new($"{session.List(SelectNumber, r => r.GetInt64(0), items[^1].Chat.Id.Value.Bytes())[0]}"));
            },
            Limit,
            cancellationToken);
    }

    public Task<long> CountAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfImpossible();
        if (!StoredKind.Exists(query)) return Task.FromResult(0L);

        return database.ReadAsync(
            session =>
            {
                var filter = Filter.Values(query);
                if (query.Text is null) return session.List(string.Intern(RareChats.In(session, query, filter)?.Count ?? RareChats.CountOf(query)), static r => r.GetInt64(0), [null, .. filter])[0];

                var isFiltered = filter.Any(f => f is not null) || StoredKind.IsOfSome(query);
                var one = string.Intern(CountOne + Filter.Condition(query));
                return HitsOf(session, query, StartOf(query), cancellationToken)
                    .LongCount(h => !isFiltered || session.List(one, static r => r.GetInt64(0), [h.Number, .. filter])[0] > 0);
            },
            Limit,
            cancellationToken);
    }

    public async Task<bool> FillAsync(CancellationToken cancellationToken)
        => await database.ReadAsync(s => s.AnyDue(), cancellationToken).ConfigureAwait(false)
            && await database.Writer.RunAsync(FillTransaction.Run, cancellationToken).ConfigureAwait(false);

    private static IEnumerable<ActivityItem> Find(SqliteSession session, ActivityQuery query, long after, CancellationToken cancellationToken)
    {
        var filter = Filter.Values(query);
        if (query.Text is null)
        {
            var page = query.Contact is null
                ? RareChats.In(session, query, filter)?.Page ?? SelectPage(query)
                : SelectOfContact(query);
            return session.ListChats(string.Intern(page), [after, .. filter, query.Limit + 1]).Select(c => new ActivityItem(c, []));
        }

        var one = string.Intern(SelectOne + Filter.Condition(query));
        return HitsOf(session, query, after, cancellationToken)
            .Select(h => session.ListChats(one, [h.Number, .. filter]) is [var chat] ? new ActivityItem(chat, h.Sequences) { InForm = h.InForm } : null)
            .OfType<ActivityItem>();
    }

    private static IEnumerable<(long Number, List<long> Sequences, bool InForm)> HitsOf(SqliteSession session, ActivityQuery query, long after, CancellationToken cancellationToken)
    {
        var asked = ActivityWords.Asked(query.Text!);
        if (asked.Count == 0) return [];

        return new Hits(session, query, asked, after).ByChat().Select(h =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return h;
        });
    }

    // The plus keeps SQLite from looking up numbers by chat: it goes through the numbers, in order, and stops when the page is full.
    private static string SelectPage(ActivityQuery query)
        => $"{ChatColumns.Select} JOIN chat_numbers n ON +n.chat = id WHERE n.number {PageOrder.Beyond(query)} $1 AND {Filter.Condition(query)}{InOrder(query)}";

    private static string SelectOfContact(ActivityQuery query)
        => $"{ChatColumns.Select} JOIN chat_numbers n ON n.chat = id WHERE n.number {PageOrder.Beyond(query)} $1 AND contact = $2 AND {Filter.Condition(query)}{InOrder(query)}";

    private static string InOrder(ActivityQuery query) => $" ORDER BY n.number {PageOrder.Direction(query)} LIMIT $11";

    /// <summary>Before all numbers there are, or behind them.</summary>
    private static long StartOf(ActivityQuery query) => query.OldestFirst ? 0 : Document.NumberLimit;

    private static bool IsRedacted(SqliteSession session, Chat chat) => session.List(SelectRedaction, static r => r.GetInt64(0), chat.Id.Value.Bytes()).Count > 0;

    private static long Read(ActivityCursor cursor)
        => long.TryParse(cursor.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < Document.NumberLimit
            ? number
            : throw new ArgumentException("The cursor is none of this activity log.");
}
