using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.Testing.Chats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class UpgradingTheFile(TestFiles files) : IClassFixture<TestFiles>
{
    public static TheoryData<string> Versions => [.. Migrations()];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_file_of_any_version_is_brought_up_to_date_and_keeps_what_it_held(string version)
    {
        var database = files.Open(files.NewPath());
        var chat = SpecChat.New();
        await database.Writer.RunAsync(s => Make(s, version), default);
        await database.Writer.RunAsync(s => Insert(s, chat), default);

        await database.MigrateAsync(default);

        await database.CheckAsync(default);
        var chats = TestFiles.ChatsOn(database);
        var kept = Assert.IsType<Chat>(await chats.FindAsync(chat.Id, default));
        Assert.Equal((chat.CustomerName, ChatStatus.Waiting, chat.StartedAt), (kept.CustomerName, kept.Status, kept.StartedAt));
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(kept.Append("Still here"), default));
        Assert.Equal(["Still here"], await ATestChat.TextsAsync(chats, kept));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_file_of_an_older_version_is_refused_before_it_is_upgraded(string version)
    {
        var database = files.Open(files.NewPath());
        await database.Writer.RunAsync(s => Make(s, version), default);

        if (version == Migrations().Last()) await database.CheckAsync(default);
        else await Assert.ThrowsAsync<InvalidOperationException>(() => database.CheckAsync(default));
    }

    /// <summary>Makes the tables as a version had them.</summary>
    private static int Make(SqliteSession session, string version) => session.Write(() =>
    {
        var script = session.Context.GetService<IMigrator>().GenerateScript(null, version, MigrationsSqlGenerationOptions.NoTransactions);
        return session.Context.Database.ExecuteSqlRaw(script);
    });

    /// <summary>Adds a chat with the columns the first version had; later ones have a default.</summary>
    private static int Insert(SqliteSession session, Chat chat) => session.Execute(
        """
        INSERT INTO chats (id, widget, contact, customer_name, verified, form, queue, status, fence, segment, assignment, passes, started_at, queued_at, ring_until, due_at,
                           last_sequence, customer_delivered, customer_read, agent_delivered, agent_read)
        VALUES ($1, $2, $3, $4, 0, '[]', $5, 'waiting', 1, 1, 0, '[]', $6, $6, $7, $7, 0, 0, 0, 0, 0)
        """,
        chat.Id.Value.Bytes(),
        chat.Widget.Value,
        chat.Contact.Value.Bytes(),
        chat.CustomerName,
        chat.Queue.Value,
        UtcMicroseconds.Of(chat.StartedAt),
        UtcMicroseconds.Of(chat.RingUntil));

    private static IEnumerable<string> Migrations()
    {
        using var context = new SqliteDbContextFactory().CreateDbContext([]);
        return [.. context.Database.GetMigrations()];
    }
}
