using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>One database with the schema LiveChat's tables are in.</summary>
internal sealed class PostgreSqlDatabase : IAsyncDisposable
{
    /// <param name="connectionString">How to reach the database.</param>
    /// <param name="schema">The schema of all tables.</param>
    public PostgreSqlDatabase(string connectionString, string schema)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);

        // Every statement of the hot paths is prepared once per connection, from its second use on.
        builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        Source = builder.Build();
        SchemaName = schema;
        Schema = '"' + schema.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>The schema, quoted for SQL.</summary>
    public string Schema { get; }

    private string SchemaName { get; }

    /// <summary>Makes the tables where there are none.</summary>
    public async Task CreateTablesAsync(CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlDbContext>()
            .UseNpgsql(Source)
            .ReplaceService<IModelCacheKeyFactory, SchemaModelCacheKeyFactory>()
            .Options;
        await using var context = new PostgreSqlDbContext(options, SchemaName);

        await using var command = Source.CreateCommand("SELECT to_regclass($1) IS NOT NULL");
        command.Parameters.Add(Parameter.Of($"{Schema}.chats"));
        if (await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true) return;

        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
