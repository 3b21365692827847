using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>A schema of its own for one test class, emptied before each test.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";
    private readonly List<IAsyncDisposable> _open = [];
    private PostgreSqlDatabase? _database;

    /// <summary>The database as one more node reaches it.</summary>
    internal PostgreSqlDatabase NewNode()
        => Closing(new PostgreSqlDatabase(RequiresPostgreSqlAttribute.ConnectionString!, _schema));

    /// <summary>The database, without a row.</summary>
    internal async Task<PostgreSqlDatabase> EmptyAsync()
    {
        if (_database is null)
        {
            _database = NewNode();
            await _database.CreateTablesAsync(default);
        }

        await ExecuteAsync("TRUNCATE {0}.chats, {0}.claims, {0}.entries, {0}.journal, {0}.agents, {0}.agent_idle, {0}.agent_offers, {0}.contacts, {0}.queue_leases, {0}.outbox");
        return _database;
    }

    /// <summary>A chat store with a writer of its own, as every node has one.</summary>
    internal PostgreSqlChatStore ChatsOn(PostgreSqlDatabase database) => Closing(new PostgreSqlChatStore(database));

    internal async Task ExecuteAsync(string sql)
    {
        await using var command = _database!.Source.CreateCommand(string.Format(null, sql, _database.Schema));
        await command.ExecuteNonQueryAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_database is null) return;

        await ExecuteAsync("DROP SCHEMA {0} CASCADE");
        foreach (var open in Enumerable.Reverse(_open)) await open.DisposeAsync();
    }

    private T Closing<T>(T open) where T : IAsyncDisposable
    {
        _open.Add(open);
        return open;
    }
}
