using System.Text.Json;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>Keeps chats in a SQLite file.</summary>
internal sealed class SqliteChatStore(SqliteDatabase database, TimeProvider clock) : IChatStore
{
    private const string SelectPage =
        EntryColumns.Select + " WHERE chat = $1 AND sequence > $2 ORDER BY sequence LIMIT $3";

    private static readonly string SelectLatest = $"{ChatColumns.Select} WHERE contact = $1 ORDER BY {ChatTable.IsOpen} DESC, ended_at DESC NULLS LAST, id DESC LIMIT 1";
    private static readonly string SelectClaimed = ChatColumns.Select + " WHERE id IN (SELECT chat FROM claims WHERE agent IN (SELECT value FROM json_each($1))) ORDER BY queued_at, id";
    private static readonly string SelectNamed = ChatColumns.Select + " WHERE id IN (SELECT unhex(value) FROM json_each($1)) ORDER BY queued_at, id";
    private static readonly string SelectLatestOf =
        $"""
        {ChatColumns.Select} WHERE id IN (
            SELECT id FROM (
                SELECT id, row_number() OVER (PARTITION BY contact ORDER BY {ChatTable.IsOpen} DESC, ended_at DESC NULLS LAST, id DESC) AS place
                  FROM chats WHERE contact IN (SELECT unhex(value) FROM json_each($1)))
             WHERE place = 1)
         ORDER BY queued_at, id
        """;

    private static readonly string SelectOpen = $"{ChatColumns.Select} WHERE {ChatTable.IsOpen} ORDER BY queued_at, id";

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => database.ReadAsync(s => s.FindChat(id), cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken)
        => database.ReadAsync(s => s.ListChats(SelectLatest, contact.Value.Bytes()).SingleOrDefault(), cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return database.ReadAsync<IReadOnlyList<ChatPage>>(s => [.. spans.Select(span => Read(s, span)).OfType<ChatPage>()], cancellationToken);
    }

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new PendingAppend(append);
        database.Writer.Enqueue(new(pending));
        return pending.Result.WaitAsync(cancellationToken);
    }

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.ThrowIfImpossible();
        return database.Writer.RunAsync(s => CommitTransaction.Run(s, commit, UtcMicroseconds.Of(clock.GetUtcNow())), cancellationToken);
    }

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(
            s => query switch
            {
                ChatQuery.ClaimedBy x => s.ListChats(SelectClaimed, JsonSerializer.Serialize(x.Agents.Select(a => a.Value).ToArray())),
                ChatQuery.Named x => s.ListChats(SelectNamed, Ids(x.Chats.Select(c => c.Value))),
                ChatQuery.LatestOf x => s.ListChats(SelectLatestOf, Ids(x.Contacts.Select(c => c.Value))),
                ChatQuery.LeftAs x => s.FindMessage(x.Contact, x.Message) is { } left ? [left] : [],
                ChatQuery.Open => s.ListChats(SelectOpen),
                _ => throw new NotSupportedException($"Unknown query {query.GetType().Name}."),
            },
            cancellationToken);
    }

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new PendingMarks(id, marks);
        database.Writer.Enqueue(new(Marks: pending));
        return pending.Result.WaitAsync(cancellationToken);
    }

    private static ChatPage? Read(SqliteSession session, ChatSpan span)
    {
        if (session.FindChat(span.Chat) is not { } chat) return null;

        var from = span.After < 0 ? chat.LastSequence + span.After : span.After;
        List<ChatEntry> entries = [.. session.List(SelectPage, EntryColumns.Read, span.Chat.Value.Bytes(), from, span.Limit).Select(e => e.ToEntry())];
        return new(chat, entries, entries.Count == span.Limit ? entries[^1].Sequence : chat.LastSequence);
    }

    private static string Ids(IEnumerable<Guid> ids) => $"[{string.Join(',', ids.Select(i => $"\"{Convert.ToHexString(i.Bytes())}\""))}]";
}
