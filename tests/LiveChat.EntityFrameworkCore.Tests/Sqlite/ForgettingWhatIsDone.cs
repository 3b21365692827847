using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.Outbox;
using LiveChat.Testing.Chats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

/// <summary>What was done after a commit is kept for a month, so that asking for it again does nothing, and not for ever. On a file, whose time can be moved.</summary>
public sealed class ForgettingWhatIsDone(TestFiles files) : IClassFixture<TestFiles>
{
    private readonly FakeTimeProvider _clock = new(SpecChat.Start);

    [Fact]
    public async Task It_is_forgotten_after_thirty_days_when_something_else_is_done_and_what_was_given_up_is_not()
    {
        var database = await NewAsync();
        var outbox = new RelationalOutboxStore(database);
        await AddAsync(database, "given up");
        Assert.True(await outbox.DeadAsync(Assert.Single(await LeasedAsync(outbox)), "refused", default));
        await AddAsync(database, "first");
        Assert.True(await outbox.CompleteAsync(Assert.Single(await LeasedAsync(outbox)), default));

        _clock.Advance(TimeSpan.FromDays(30));
        await AddAsync(database, "second", "not done yet");
        foreach (var item in (await LeasedAsync(outbox)).Where(i => i.Reference == "second")) Assert.True(await outbox.CompleteAsync(item, default));
        Assert.Equal(["first", "given up", "not done yet", "second"], await KeptAsync(database));

        _clock.Advance(TimeSpan.FromSeconds(1));
        await AddAsync(database, "third");
        Assert.True(await outbox.CompleteAsync(Assert.Single(await LeasedAsync(outbox)), default));
        Assert.Equal(["given up", "not done yet", "second", "third"], await KeptAsync(database));
    }

    [Fact]
    public async Task Many_are_forgotten_bit_by_bit()
    {
        var database = await NewAsync();
        var outbox = new RelationalOutboxStore(database);
        await AddAsync(database, [.. Enumerable.Range(0, 25).Select(i => $"{i}")]);
        foreach (var item in await LeasedAsync(outbox)) Assert.True(await outbox.CompleteAsync(item, default));
        _clock.Advance(TimeSpan.FromDays(31));

        var kept = new List<int>();
        for (var i = 25; i < 29; i++)
        {
            await AddAsync(database, $"{i}");
            Assert.True(await outbox.CompleteAsync(Assert.Single(await LeasedAsync(outbox)), default));
            kept.Add((await KeptAsync(database)).Count);
        }

        Assert.Equal([16, 7, 3, 4], kept);
    }

    private async Task<SqliteDatabase> NewAsync()
    {
        var options = new SqliteStoreOptions { ConnectionString = $"Data Source={files.NewPath()}" };
        var database = new SqliteDatabase(Options.Create(options), _clock, NullLogger<SqliteDatabase>.Instance);
        files.CloseLater(database);
        await database.MigrateAsync(default);
        return database;
    }

    private Task<CommitResult> AddAsync(SqliteDatabase database, params string[] references) => TestFiles.ChatsOn(database).CommitAsync(
        SpecChat.New().Created() with { Outbox = [.. references.Select(r => new OutboxItem { Kind = "mail", Reference = r, DueAt = _clock.GetUtcNow() })] }, default);

    private static Task<IReadOnlyList<OutboxItem>> LeasedAsync(RelationalOutboxStore outbox) => outbox.LeaseAsync(100, TimeSpan.FromDays(100), default);

    private static Task<List<string>> KeptAsync(SqliteDatabase database) => database.ReadAsync(
        (context, token) => context.Set<OutboxRow>().OrderBy(i => i.Reference).Select(i => i.Reference).ToListAsync(token), default);
}
