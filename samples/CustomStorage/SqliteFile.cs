using Microsoft.Data.Sqlite;

namespace CustomStorage;

/// <summary>A SQLite file of one process. Writes take turns, so none waits for SQLite's own lock; what cannot be done is an <see cref="IOException"/>, as <c>IAttachmentStorage</c> has it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly Lock _writer = new();
    private readonly string _connection;

    public SqliteFile(string path, string schema)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();

        // The file remembers WAL, in which readers keep nobody from writing; that a commit waits for the disk (synchronous=FULL) is SQLite's default.
        Use(connection => Command(connection, null, $"PRAGMA journal_mode = WAL; {schema}", []).ExecuteNonQuery());
    }

    /// <summary>Does all of the statements, or nothing, and waits for the disk.</summary>
    public void Write(string statements, params (string Name, object Value)[] values)
    {
        lock (_writer)
        {
            Use(connection =>
            {
                using var transaction = connection.BeginTransaction();
                var changed = Command(connection, transaction, statements, values).ExecuteNonQuery();
                transaction.Commit();
                return changed;
            });
        }
    }

    public IReadOnlyList<T> Read<T>(Func<SqliteDataReader, T> row, string query, params (string Name, object Value)[] values) => Use(connection =>
    {
        using var reader = Command(connection, null, query, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    });

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string text, (string Name, object Value)[] values)
    {
        // Disposed of with its connection.
        var command = new SqliteCommand(text, connection, transaction);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            return use(connection);
        }
        catch (SqliteException e)
        {
            throw new IOException("The database of attachments cannot be used.", e);
        }
    }
}
