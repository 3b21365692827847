using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Opens the file. Once it was opened to write, no other process can do so until this one has closed it or is gone.</summary>
internal sealed class SqliteConnections(IOptions<SqliteStoreOptions> options) : IDisposable
{
    private readonly SqliteStoreOptions _options = options.Value;
    private SqliteFileLock? _lock;

    /// <summary>
    /// Makes the file when it is missing, but only the first time: later a new one would hide that everything is gone. The log beside the file grows to 16 MB (4,000 pages)
    /// before it is taken into the file: at SQLite's own 4 MB a busy host did that many times a second. On macOS a synced write may still be in the memory of the disk, unless
    /// <c>fullfsync</c> asks for more (https://www.sqlite.org/pragma.html#pragma_fullfsync); elsewhere it changes nothing.
    /// </summary>
    public SqliteSession OpenWriter() => Open(
        _lock is null ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {_options.Synchronous}; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16384; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;",
        file => _lock ??= SqliteFileLock.Take(file));

    /// <summary>A reader opens the file to write too: otherwise it could not read what is still in the log beside it.</summary>
    public SqliteSession OpenReader() => Open(SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON;", static _ => { });

    public void Dispose() => _lock?.Dispose();

    private SqliteSession Open(SqliteOpenMode mode, string settings, Action<string> opened)
    {
        var seconds = (int)_options.BusyTimeout.TotalSeconds;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_options.ConnectionString)
        {
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            DefaultTimeout = seconds,

            // Sessions are kept open by their owners.
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            opened(connection.DataSource);
            using var command = connection.CreateCommand();

            // Numbers and names of an enumeration only.
            command.CommandText = $"PRAGMA busy_timeout = {seconds * 1000}; {settings}";
            command.ExecuteNonQuery();
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
