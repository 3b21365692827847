using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>A schema of its own for one test class, emptied before each test.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";
    private readonly List<IAsyncDisposable> _open = [];
    private PostgreSqlDatabase? _database;

    /// <summary>Gets the name of the schema.</summary>
    internal string Schema => _schema;

    /// <summary>The database as one more node reaches it.</summary>
    internal PostgreSqlDatabase NewNode(Action<PostgreSqlStoreOptions>? configure = null)
    {
        // Of the connections of the server every class takes its share. Many who write at once wait for one lock: beside other tests longer than a host would.
        var options = new PostgreSqlStoreOptions { ConnectionString = $"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=20;Timeout=60", Schema = _schema };
        configure?.Invoke(options);
        return Closing(new PostgreSqlDatabase(Options.Create(options), NullLogger<PostgreSqlDatabase>.Instance));
    }

    /// <summary>The database, with what is in it.</summary>
    internal async Task<PostgreSqlDatabase> DatabaseAsync()
    {
        if (_database is not null) return _database;

        _database = NewNode();
        await _database.MigrateAsync(default);
        return _database;
    }

    /// <summary>The database, without a row.</summary>
    internal async Task<PostgreSqlDatabase> EmptyAsync()
    {
        var database = await DatabaseAsync();
        await using var command = database.Source.CreateCommand(
            "SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables WHERE schemaname = $1 AND tablename <> 'migrations'");
        command.Parameters.Add(new() { Value = _schema });
        await ExecuteAsync($"TRUNCATE {await command.ExecuteScalarAsync()}");
        return database;
    }

    /// <summary>A chat store with a writer of its own, as every node has one.</summary>
    internal PostgreSqlChatStore ChatsOn(PostgreSqlDatabase database) => Closing(new PostgreSqlChatStore(database));

    /// <param name="sql">The statement; <c>{0}</c> is the schema.</param>
    internal async Task ExecuteAsync(string sql)
    {
        await using var command = _database!.Source.CreateCommand(string.Format(null, sql, _database.Schema));
        await command.ExecuteNonQueryAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_database is null) return;

        await ExecuteAsync("DROP SCHEMA IF EXISTS {0} CASCADE");
        foreach (var open in Enumerable.Reverse(_open)) await open.DisposeAsync();
    }

    private T Closing<T>(T open) where T : IAsyncDisposable
    {
        _open.Add(open);
        return open;
    }
}
