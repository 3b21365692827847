using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Keeps other processes from writing the file, by an empty file beside it which only one of them can have open. The system lets it go with the process, however that ends.</summary>
internal sealed class SqliteFileLock : IDisposable
{
    private const string Suffix = "-lock";

    private readonly FileStream _open;

    private SqliteFileLock(FileStream open) => _open = open;

    /// <param name="file">The database file.</param>
    /// <exception cref="StoreUnavailableException">Somebody else has it, or the folder takes no files.</exception>
    public static SqliteFileLock Take(string file)
    {
        try
        {
            return new(new FileStream(file + Suffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"LiveChat's SQLite file is for one process at a time. Stop the other one, or keep LiveChat in PostgreSQL for several. {e.Message}", e);
        }
    }

    /// <summary>The empty file stays: whoever removed it might remove another's.</summary>
    public void Dispose() => _open.Dispose();
}
