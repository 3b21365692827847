using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>
/// The migrations of one schema. They name no schema themselves: they run with a search path of that one schema, so that the same migrations serve any name. The list of
/// those that were applied is in the schema, too.
/// </summary>
internal sealed class PostgreSqlMigrations(string schema)
{
    private const string History = "migrations";

    private readonly DbContextOptions<PostgreSqlDbContext> _options = new DbContextOptionsBuilder<PostgreSqlDbContext>()
        .UseNpgsql(o => o.MigrationsHistoryTable(History, schema))
        .ReplaceService<IModelCacheKeyFactory, SchemaModelCacheKeyFactory>()
        .Options;

    /// <summary>All pending migrations in one transaction, so that a process that is killed half-way leaves the schema as it was. Several nodes may ask at once.</summary>
    /// <param name="connection">A connection nobody else uses.</param>
    /// <param name="upTo">The last one to apply; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task ApplyAsync(NpgsqlConnection connection, string? upTo, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var rollingBack = transaction.ConfigureAwait(false);
        await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);

        var context = On(connection);
        await using var closing = context.ConfigureAwait(false);
        await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);

        // Not when it is first asked for: a query for what is not there would end the transaction.
        await ExecuteAsync(context, context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken).ConfigureAwait(false);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any()) return;

        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false);
        var script = context.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), upTo, MigrationsSqlGenerationOptions.NoTransactions);
        await ExecuteAsync(context, script, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many of this version's migrations were not applied.</summary>
    public async Task<int> CountPendingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var context = On(connection);
        await using var closing = context.ConfigureAwait(false);
        return (await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Count();
    }

    /// <summary>The model as the migrations have it, without a schema.</summary>
    public PostgreSqlDbContext On(NpgsqlConnection connection)
    {
        var context = new PostgreSqlDbContext(_options, schema: null);
        context.Database.SetDbConnection(connection);
        return context;
    }

    private static async Task ExecuteAsync(PostgreSqlDbContext context, string script, CancellationToken cancellationToken)
    {
        context.Database.SetCommandTimeout(TimeSpan.Zero);
        await context.Database.ExecuteSqlRawAsync(
            script.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One node at a time, in the schema and nowhere else.</summary>
    private async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var locking = connection.CreateBatch().Then("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", Parameter.Of($"livechat:{schema}"));
        locking.Timeout = 0;
        await locking.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);

        // Not IF NOT EXISTS: it asks for the right to make schemas even where there is nothing to make.
        await using var looking = connection.CreateBatch().Then("SELECT to_regnamespace($1) IS NOT NULL", Parameter.Of($"\"{schema}\""));
        var isThere = await looking.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true;

        await using var choosing = connection.CreateBatch();
        if (!isThere) choosing.Then($"CREATE SCHEMA \"{schema}\"");
        choosing.Then($"SET LOCAL search_path TO \"{schema}\"");

        // On a slow machine it may take long to find out what is to be done.
        choosing.Then("SET LOCAL idle_in_transaction_session_timeout = 0");
        await choosing.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
