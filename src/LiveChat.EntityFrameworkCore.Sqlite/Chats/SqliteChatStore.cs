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
    private static readonly string SelectClaimed = ChatColumns.Select + " WHERE id IN (SELECT chat FROM claims WHERE agent = $1) ORDER BY queued_at, id";
    private static readonly string SelectOpen = $"{ChatColumns.Select} WHERE {ChatTable.IsOpen} ORDER BY queued_at, id";

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => database.ReadAsync(s => s.FindChat(id), cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken)
        => database.ReadAsync(s => s.ListChats(SelectLatest, contact.Value.Bytes()).SingleOrDefault(), cancellationToken);

    public Task<ChatPage?> ReadAsync(ChatId id, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync(
            s =>
            {
                if (s.FindChat(id) is not { } chat) return null;

                var from = after < 0 ? chat.LastSequence + after : after;
                List<ChatEntry> entries = [.. s.List(SelectPage, EntryColumns.Read, id.Value.Bytes(), from, limit).Select(e => e.ToEntry())];
                return new ChatPage(chat, entries, entries.Count == limit ? entries[^1].Sequence : chat.LastSequence);
            },
            cancellationToken);
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
                ChatQuery.ClaimedBy x => s.ListChats(SelectClaimed, x.Agent.Value),
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
}
