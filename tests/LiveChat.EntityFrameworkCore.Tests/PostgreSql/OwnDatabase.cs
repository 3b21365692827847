using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>A database of its own for one test, which may do with it what it likes.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";
    private readonly NpgsqlDataSource _server = NpgsqlDataSource.Create($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=2");

    /// <summary>With migrations of the database, as one node reaches it.</summary>
    public PostgreSqlDatabase Node { get; private set; } = null!;

    public PostgreSqlChatStore Chats { get; private set; } = null!;

    public static async Task<OwnDatabase> CreateAsync(string settings = "")
    {
        var own = new OwnDatabase();
        await own.OnServerAsync("CREATE DATABASE {0}");
        var connection = new NpgsqlConnectionStringBuilder($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=10;{settings}") { Database = own._name };
        own.Node = new(Options.Create(new PostgreSqlStoreOptions { ConnectionString = connection.ToString() }), NullLogger<PostgreSqlDatabase>.Instance);
        await own.Node.MigrateAsync(default);
        own.Chats = new(own.Node);
        return own;
    }

    /// <summary>Ends every connection, as an administrator or a fail-over does.</summary>
    public Task EndConnectionsAsync() => OnServerAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'");

    /// <param name="sql">A statement of an administrator; <c>{0}</c> is the database.</param>
    public async Task OnServerAsync(string sql)
    {
        await using var command = _server.CreateCommand(string.Format(null, sql, _name));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Does it as often as there are connections that may have to be found lost.</summary>
    public static async Task<T> AgainAsync<T>(Func<Task<T>> action)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await action();
            }
            catch (LiveChat.Chats.StoreUnavailableException) when (tries < 10)
            {
                // One more connection that is gone.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Chats.DisposeAsync();
        await Node.DisposeAsync();
        await OnServerAsync("DROP DATABASE {0} WITH (FORCE)");
        await _server.DisposeAsync();
    }
}
