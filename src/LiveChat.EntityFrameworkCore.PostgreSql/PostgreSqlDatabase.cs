using System.Data;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>One schema of a PostgreSQL database, as one node reaches it. Its time is the database's.</summary>
internal sealed class PostgreSqlDatabase : RelationalDatabase, IAsyncDisposable
{
    /// <summary>How often a write that others were in the way of is tried.</summary>
    public const int MaxAttempts = 10;

    /// <summary>Not more than this over all lanes, and not more than a quarter of all connections; but one for each lane, however few there are.</summary>
    private const int MaxHeldConnections = 8;

    // The connection is given to each context: one that cannot be had is then no matter of EF's.
    private static readonly DbContextOptions<PostgreSqlDbContext> ContextOptions = new DbContextOptionsBuilder<PostgreSqlDbContext>()
        .UseNpgsql()
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ReplaceService<IModelCacheKeyFactory, SchemaModelCacheKeyFactory>()
        .Options;

    private readonly PostgreSqlStoreOptions _options;
    private readonly ILogger<PostgreSqlDatabase> _logger;
    private readonly PostgreSqlMigrations _migrations;
    private readonly string _lockAgents;
    private readonly string _lockChat;

    public PostgreSqlDatabase(IOptions<PostgreSqlStoreOptions> options, ILogger<PostgreSqlDatabase> logger)
    {
        (_options, _logger) = (options.Value, logger);
        Source = PostgreSqlConnections.Open(_options.ConnectionString);
        Lanes = PostgreSqlConnections.OpenForLanes(_options.ConnectionString);
        Hints = PostgreSqlConnections.OpenForHints(_options.ConnectionString);
        MaxHeldChats = Math.Clamp(new NpgsqlConnectionStringBuilder(_options.ConnectionString).MaxPoolSize / 4 / AppendLanes.Count, 1, MaxHeldConnections / AppendLanes.Count);
        Schema = $"\"{_options.Schema}\"";
        Writes = new(_options.MaxQueuedWrites);
        _migrations = new(_options.Schema);
        _lockChat = $"SELECT id FROM {Schema}.chats WHERE id = {{0}} FOR UPDATE";
        _lockAgents = $"SELECT id FROM {Schema}.agents WHERE id = ANY({{0}}) ORDER BY id FOR UPDATE";
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>A connection more for each lane, for messages alone: whoever waits with all others keeps none of them up.</summary>
    public NpgsqlDataSource Lanes { get; }

    /// <summary>Two connections more, for hints to and from other nodes.</summary>
    public NpgsqlDataSource Hints { get; }

    /// <summary>For how many chats that somebody else holds messages of a lane wait at once.</summary>
    public int MaxHeldChats { get; }

    public ILogger Logger => _logger;

    /// <summary>The schema, quoted for SQL.</summary>
    public string Schema { get; }

    /// <summary>How many messages share one transaction at most.</summary>
    public int MaxBatch => _options.MaxBatch;

    /// <summary>What every write passes, whatever it writes.</summary>
    public WriteGate Writes { get; }

    /// <summary>Uses a connection of its own, with statements of this package.</summary>
    public async Task<T> UseAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            try
            {
                return await use(connection, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException && connection.FullState is ConnectionState.Broken or ConnectionState.Closed)
            {
                throw PostgreSqlFailures.Lost(e);
            }
        }
        catch (Exception e) when (PostgreSqlFailures.Translate(e) is var translated && translated != e)
        {
            throw translated;
        }
    }

    /// <summary>Writes with statements of this package; again from the start when another writer was in the way.</summary>
    public async Task<T> WriteAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Writes.Enter();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await UseAsync(write, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception e) when (attempt < MaxAttempts && PostgreSqlFailures.IsRace(e))
                {
                    // Somebody wrote the same a moment earlier. Now it can be seen.
                }
            }
        }
        finally
        {
            Writes.Leave();
        }
    }

    public override Task<T> ReadAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        => UseAsync((connection, token) => RunAsync(connection, IsolationLevel.RepeatableRead, read, token), cancellationToken);

    public override Task<T> WriteAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
        => WriteAsync((NpgsqlConnection connection, CancellationToken token) => RunAsync(connection, IsolationLevel.ReadCommitted, write, token), cancellationToken);

    public override async Task<long> NowAsync(LiveChatDbContext context, CancellationToken cancellationToken)
        => (await context.Database.SqlQueryRaw<long>($"SELECT {StoreTime.Now}").ToListAsync(cancellationToken).ConfigureAwait(false))[0];

    public override Task LockAgentsAsync(LiveChatDbContext context, IReadOnlyCollection<string> agents, CancellationToken cancellationToken)
        => context.Database.ExecuteSqlRawAsync(_lockAgents, [agents.ToArray()], cancellationToken);

    public override Task LockChatAsync(LiveChatDbContext context, Guid chat, CancellationToken cancellationToken)
        => context.Database.ExecuteSqlRawAsync(_lockChat, [chat], cancellationToken);

    public override Task MigrateAsync(CancellationToken cancellationToken) => UseAsync(
        async (connection, token) =>
        {
            await _migrations.ApplyAsync(connection, upTo: null, token).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public override async Task CheckAsync(CancellationToken cancellationToken)
    {
        var (pending, off) = await UseAsync(
            async (connection, token) => (
                await _migrations.CountPendingAsync(connection, token).ConfigureAwait(false),
                await PostgreSqlDurability.FindOffAsync(connection, token).ConfigureAwait(false)),
            cancellationToken).ConfigureAwait(false);

        if (pending > 0)
        {
            throw new InvalidOperationException(
                $"LiveChat's PostgreSQL schema '{_options.Schema}' lacks {pending} of this version's migrations. Call await app.MigrateLiveChatAsync() before the host runs.");
        }

        PostgreSqlDurability.Judge(off, _options.RequireDurability, _logger);
    }

    public async ValueTask DisposeAsync()
    {
        await Hints.DisposeAsync().ConfigureAwait(false);
        await Lanes.DisposeAsync().ConfigureAwait(false);
        await Source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> RunAsync<T>(
        NpgsqlConnection connection, IsolationLevel isolation, Func<LiveChatDbContext, CancellationToken, Task<T>> run, CancellationToken cancellationToken)
    {
        var context = new PostgreSqlDbContext(ContextOptions, _options.Schema);
        await using var closing = context.ConfigureAwait(false);
        context.Database.SetDbConnection(connection);

        // What fails here is done again from the start, or not at all.
        context.Database.AutoSavepointsEnabled = false;
        var transaction = await context.Database.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false);
        await using var rollingBack = transaction.ConfigureAwait(false);
        var result = await run(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }
}
