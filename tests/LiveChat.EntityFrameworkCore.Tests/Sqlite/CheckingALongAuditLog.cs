using LiveChat.Audit;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

/// <summary>The check of a long log reads it page by page, each from a moment of its own, while others write.</summary>
public sealed class CheckingALongAuditLog(TestFiles files) : IClassFixture<TestFiles>
{
    [Fact]
    public async Task It_holds_no_moment_for_longer_than_a_page_and_sees_what_is_added_meanwhile()
    {
        var inner = await NewAsync(2500);
        var watched = new WatchedDatabase(inner) { BeforeRead = read => read == 3 ? new RelationalJournal(inner).AppendAsync(Entry("meanwhile"), default) : Task.CompletedTask };

        var verdict = await new RelationalJournal(watched).VerifyAsync(null, default);

        Assert.True(verdict.IsRight);
        Assert.Equal((2501, 4), (verdict.Head.Number, watched.Reads));
    }

    [Fact]
    public async Task It_finds_what_was_changed_on_a_later_page_and_what_is_missing_after_a_full_one()
    {
        var database = await NewAsync(2000);
        var journal = new RelationalJournal(database);

        await database.RemoveAuditAsync(2000);
        Assert.Equal(2000, (await journal.VerifyAsync(null, default)).WrongAt);

        await database.ChangeAuditAsync(1500, "other");
        Assert.Equal(1500, (await journal.VerifyAsync(null, default)).WrongAt);
    }

    private async Task<SqliteDatabase> NewAsync(int records)
    {
        var database = await files.EmptyAsync();
        await TestFiles.ChatsOn(database).CommitAsync(SpecChat.New().Created() with { Audit = [.. Enumerable.Range(0, records).Select(i => Entry($"{i}"))] }, default);
        return database;
    }

    private static AuditEntry Entry(string action) => new() { At = SpecChat.Start, Actor = "ana", Action = action, Subject = "chat" };

    /// <summary>Counts the moments that are read from, and lets others write before one.</summary>
    private sealed class WatchedDatabase(SqliteDatabase inner) : RelationalDatabase
    {
        public int Reads { get; private set; }

        public required Func<int, Task> BeforeRead { get; init; }

        public override async Task<T> ReadAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        {
            await BeforeRead(++Reads);
            return await inner.ReadAsync(read, cancellationToken);
        }

        public override Task<T> WriteAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken) => inner.WriteAsync(write, cancellationToken);

        public override Task<long> NowAsync(LiveChatDbContext context, CancellationToken cancellationToken) => inner.NowAsync(context, cancellationToken);

        public override Task LockChatAsync(LiveChatDbContext context, Guid chat, CancellationToken cancellationToken) => inner.LockChatAsync(context, chat, cancellationToken);

        public override Task LockAgentsAsync(LiveChatDbContext context, IReadOnlyCollection<string> agents, CancellationToken cancellationToken)
            => inner.LockAgentsAsync(context, agents, cancellationToken);

        public override Task MigrateAsync(CancellationToken cancellationToken) => inner.MigrateAsync(cancellationToken);

        public override Task CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
    }
}
