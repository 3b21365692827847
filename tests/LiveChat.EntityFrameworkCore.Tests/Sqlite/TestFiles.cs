using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

/// <summary>A folder of its own for one test class, with a new file for each test.</summary>
public sealed class TestFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-sqlite-");
    private readonly List<IDisposable> _open = [];
    private int _files;

    /// <summary>A new file, with tables and without a row.</summary>
    internal async Task<SqliteDatabase> EmptyAsync(Action<SqliteStoreOptions>? configure = null)
    {
        var database = Open(NewPath(), configure);
        await database.MigrateAsync(default);
        return database;
    }

    internal string NewPath() => Path.Combine(_folder.FullName, $"{Interlocked.Increment(ref _files)}.db");

    /// <summary>A file as one process opens it.</summary>
    internal SqliteDatabase Open(string path, Action<SqliteStoreOptions>? configure = null)
    {
        var options = new SqliteStoreOptions { ConnectionString = $"Data Source={path}" };
        configure?.Invoke(options);
        var database = new SqliteDatabase(Options.Create(options), TimeProvider.System, NullLogger<SqliteDatabase>.Instance);
        CloseLater(database);
        return database;
    }

    /// <summary>Closes it before the folder is deleted.</summary>
    internal void CloseLater(IDisposable open) => _open.Add(open);

    internal static SqliteChatStore ChatsOn(SqliteDatabase database) => new(database, TimeProvider.System);

    public void Dispose()
    {
        foreach (var open in _open) open.Dispose();
        _folder.Delete(recursive: true);
    }
}
