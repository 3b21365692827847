using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.EntityFrameworkCore.Sqlite.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>One SQLite file: one writer, many readers. Its time is the process's: one process at a time uses the file.</summary>
internal sealed class SqliteDatabase : RelationalDatabase, IDisposable
{
    private readonly SqliteStoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<SqliteDatabase> _logger;
    private readonly SqliteConnections _connections;
    private readonly SqliteReaders _readers;

    public SqliteDatabase(IOptions<SqliteStoreOptions> options, TimeProvider clock, ILogger<SqliteDatabase> logger)
    {
        (_options, _clock, _logger) = (options.Value, clock, logger);
        _connections = new(options);
        Writer = new(_connections, options, logger);
        _readers = new(_connections, options, clock);
    }

    public SqliteWriter Writer { get; }

    /// <summary>Reads from one snapshot, with statements of this package.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken) => _readers.ReadAsync(s => Task.FromResult(read(s)), cancellationToken);

    /// <summary>As <see cref="ReadAsync{T}(Func{SqliteSession, T}, CancellationToken)"/>, for what may have to look at much: it is given up after some time, the wait for its turn included, and only a few run at once.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read, TimeSpan limit, CancellationToken cancellationToken) => _readers.SearchAsync(
        (session, waited) =>
        {
            var start = _clock.GetTimestamp();
            return Task.FromResult(session.Limited(() => waited + _clock.GetElapsedTime(start) > limit, () => read(session), cancellationToken));
        },
        limit,
        cancellationToken);

    public override Task<T> ReadAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        => _readers.ReadAsync(s => read(s.Context, cancellationToken), cancellationToken);

    /// <summary>Never twice: nobody else writes. The token ends the wait only.</summary>
    public override Task<T> WriteAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
        => Writer.RunAsync(s => s.Write(() => Wait(write(s.Context, CancellationToken.None))), cancellationToken);

    public override Task<long> NowAsync(LiveChatDbContext context, CancellationToken cancellationToken) => Task.FromResult(UtcMicroseconds.Of(_clock.GetUtcNow()));

    public override Task LockAgentsAsync(LiveChatDbContext context, IReadOnlyCollection<string> agents, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task LockChatAsync(LiveChatDbContext context, Guid chat, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>All pending migrations in one transaction, so that a process that is killed half-way leaves the file as it was, and no lock behind.</summary>
    public override Task MigrateAsync(CancellationToken cancellationToken) => Writer.RunAsync(
        session => session.Write(() =>
        {
            var database = session.Context.Database;
            if (!database.GetPendingMigrations().Any()) return 0;

            var script = session.Context.GetService<IMigrator>().GenerateScript(
                database.GetAppliedMigrations().LastOrDefault(), toMigration: null, MigrationsSqlGenerationOptions.NoTransactions);
            return database.ExecuteSqlRaw(script.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }),
        cancellationToken);

    public override async Task CheckAsync(CancellationToken cancellationToken)
    {
        var (journal, synchronous, pending) = await Writer.RunAsync(
            s => (s.Setting("PRAGMA journal_mode"), s.Setting("PRAGMA synchronous"), s.Context.Database.GetPendingMigrations().Count()),
            cancellationToken).ConfigureAwait(false);

        if (pending > 0)
        {
            throw new InvalidOperationException(
                $"LiveChat's SQLite file lacks {pending} of this version's migrations. Call await app.MigrateLiveChatAsync() before the host runs.");
        }

        if (journal != "wal" || synchronous != $"{Number(_options.Synchronous)}")
        {
            throw new InvalidOperationException(
                $"LiveChat's SQLite file does not take the settings it needs to lose nothing (journal_mode is {journal}, synchronous is {synchronous}). Put it on a local disk.");
        }

        if (_options.Synchronous is not SqliteSynchronous.Full) Log.NotDurable(_logger, _options.Synchronous);
    }

    /// <summary>One process at a time uses the file, so whoever held a queue or a mail is gone.</summary>
    public override Task TakeOverAsync(CancellationToken cancellationToken) => Writer.RunAsync(
        s => s.Write(() => s.Execute("DELETE FROM queue_leases") + s.Execute("UPDATE outbox SET lease_until = NULL WHERE lease_until IS NOT NULL") + s.StartAnewIfRenumbered()),
        cancellationToken);

    public void Dispose()
    {
        Writer.Dispose();
        _readers.Dispose();
        _connections.Dispose();
    }

    private static int Number(SqliteSynchronous synchronous) => synchronous switch
    {
        SqliteSynchronous.Full => 2,
        SqliteSynchronous.Normal => 1,
        SqliteSynchronous.Off => 0,
    };

    /// <summary>On the writer's own thread, whose work it is to wait. SQLite blocks anyway: the task is done when it is returned.</summary>
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
