using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>One connection with its prepared statements, and a context on it for what is no hot path. One user at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private const string BeginRead = "BEGIN";
    private const string BeginWrite = "BEGIN IMMEDIATE";
    private const string Commit = "COMMIT";
    private const string Rollback = "ROLLBACK";

    /// <summary>Of SQLite's machine; less than a millisecond.</summary>
    private const int StepsBetweenQuestions = 10_000;

    // By reference: every statement is written down once, and comparing them by text would cost more than running some of them.
    private readonly Dictionary<object, SqliteCommand> _statements = new(ReferenceEqualityComparer.Instance);
    private readonly string? _file = File.Exists(connection.DataSource) ? connection.DataSource : null;
    private SqliteDbContext? _context;

    /// <summary>How many statements it keeps.</summary>
    public int Statements => _statements.Count;

    /// <summary>Made once per connection; it knows nothing at the beginning of a transaction.</summary>
    public LiveChatDbContext Context => _context ??= new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>()
        .UseSqlite(connection, o => o.MigrationsHistoryTable(SqliteDbContext.History))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options)
    {
        // The session has begun one.
        Database = { AutoTransactionBehavior = AutoTransactionBehavior.Never },
    };

    public T Write<T>(Func<T> write)
    {
        Begin(BeginWrite);
        try
        {
            var result = write();
            ThrowIfGone();
            Execute(Commit);
            return result;
        }
        finally
        {
            RollBackIfOpen();
        }
    }

    public async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        Begin(BeginRead);
        try
        {
            var result = await read().ConfigureAwait(false);
            Execute(Commit);
            return result;
        }
        finally
        {
            RollBackIfOpen();
        }
    }

    /// <summary>Reads, and ends it when it takes too long: SQLite asks once in a while, on the thread that reads.</summary>
    public T Limited<T>(Func<bool> isOver, Func<T> read, CancellationToken cancellationToken)
    {
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenQuestions, _ => isOver() || cancellationToken.IsCancellationRequested ? 1 : 0, null);
        try
        {
            return read();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    public List<T> List<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>Reads row by row, as many as the caller takes. The same statement is not used again before the end.</summary>
    public IEnumerable<T> Each<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read()) yield return row(reader);
    }

    public T? First<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        return reader.Read() ? row(reader) : null;
    }

    /// <summary>Asks SQLite how it is set.</summary>
    public string? Setting(string pragma) => First(pragma, r => r.GetString(0));

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _context?.Dispose();
        connection.Dispose();
    }

    private void Begin(string how)
    {
        _context?.ChangeTracker.Clear();
        Execute(how);
    }

    /// <summary>Some failures have ended the transaction already.</summary>
    private void RollBackIfOpen()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) Execute(Rollback);
    }

    /// <summary>SQLite goes on writing a file that was moved or removed, and nobody would find again what it acknowledged.</summary>
    private void ThrowIfGone()
    {
        if (_file is not null && !File.Exists(_file)) throw new SqliteException($"There is no file {_file} any more.", raw.SQLITE_CANTOPEN);
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements.Add(sql, statement = Prepare(sql, values.Length));
        for (var i = 0; i < values.Length; i++) statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        return statement;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var statement = connection.CreateCommand();

        // Only texts of this package come here; values are parameters.
        statement.CommandText = sql;
        for (var i = 1; i <= parameters; i++) statement.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return statement;
    }
}
